"""Reads back every code of a built site, and holds its links and passports against public vocabularies. See check-codes."""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import zxingcpp
from PIL import Image, ImageFilter

site, base, schemas = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
faults = []


def fault(path, text):
    faults.append(f"{path.relative_to(site)}: {text}")


def read(picture):
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def drawn(path, width, folder):
    """A drawing as librsvg, through libvips, puts it on paper that is `width` pixels wide."""
    target = pathlib.Path(folder) / "drawn.png"
    subprocess.run(["vipsthumbnail", "-s", f"{width}x", "-o", str(target), str(path.resolve())], check=True, stderr=subprocess.DEVNULL)
    picture = Image.open(target).convert("RGB")
    paper = Image.new("RGB", (picture.width + 80, picture.height + 80), "white")
    paper.paste(picture, (40, 40))
    return paper


def check_codes():
    codes = sorted(site.glob("01/**/qr.svg")) + sorted(site.glob("*/hoi-cho/*/*/qr.svg")) + sorted(site.glob("*/fairs/*/*/qr.svg"))
    if not codes:
        faults.append("there is no QR code")
    with tempfile.TemporaryDirectory() as folder:
        for path in codes:
            page = path.parent
            fifteen = drawn(path, 177, folder)
            large = drawn(path, 600, folder)
            seen = {
                "at 15 mm on 300 dpi": fifteen,
                "at full size": large,
                "blurred": large.filter(ImageFilter.GaussianBlur(4)),
                "turned by 17 degrees": large.rotate(17, expand=True, fillcolor="white", resample=Image.BICUBIC),
                "turned by 180 degrees": large.rotate(180),
            }
            if page.joinpath("qr.png").exists():
                seen["as PNG"] = Image.open(page / "qr.png").convert("RGB")
            expected = base + str(page.relative_to(site)) + ("" if page.parts[len(site.parts)] == "01" else "/")
            for how, picture in seen.items():
                found = read(picture)
                if found != [expected]:
                    fault(path, f"{how} it reads {found}, not {expected}")
            if not (page / "index.html").exists():
                fault(path, "it leads nowhere")
        for path in sorted(site.glob("01/*/barcode.svg")):
            found = [re.sub(r"\D", "", text) for text in read(drawn(path, 700, folder))]
            if [text.zfill(14) for text in found] != [path.parent.name]:
                fault(path, f"it reads {found}")
    print(f"{len(codes)} QR codes, each read in five ways and more")


def terms(path, *columns):
    with open(path, encoding="utf-8") as file:
        return {row[columns[0]]: row for row in csv.DictReader(file, delimiter="\t")}


def pages_named(link):
    """Whether a link into the site leads to a file of it."""
    if not link.startswith(base):
        return True
    path = site / link[len(base):].split("#")[0]
    return path.is_file() or (path / "index.html").is_file()


def check_links():
    count = 0
    for path in sorted(site.glob("01/**/linkset.json")):
        contexts = json.loads(path.read_text(encoding="utf-8"))["linkset"]
        for context in contexts:
            if not pages_named(context["anchor"]):
                fault(path, f"the anchor {context['anchor']} is no page")
            for relation, targets in context.items():
                if relation == "anchor":
                    continue
                if not relation.startswith("https://ref.gs1.org/voc/"):
                    fault(path, f"{relation} is no link type of GS1's")
                for target in targets:
                    count += 1
                    if set(target) - {"href", "type", "hreflang", "title*"}:
                        fault(path, f"{sorted(target)}")
                    if not pages_named(target["href"]):
                        fault(path, f"{target['href']} is no page")
    print(f"{count} links in sets of links")


def check_passports():
    schema = schemas / "untp-dpp" / "untp-dpp-schema-0.6.1.json"
    if not schema.exists():
        print(f"not run: no {schema} for the passports")
        return
    validator = jsonschema.Draft202012Validator(
        json.loads(schema.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker())
    passports = sorted(site.glob("01/**/passport.json"))
    for path in passports:
        passport = json.loads(path.read_text(encoding="utf-8"))
        for error in validator.iter_errors(passport):
            fault(path, f"{'/'.join(map(str, error.path))}: {error.message}")
        if "proof" in passport or "did:" in path.read_text(encoding="utf-8"):
            fault(path, "it claims a signature or an identifier that nobody has issued")
    if not passports:
        faults.append("there is no passport")
    print(f"{len(passports)} passports by UNTP's schema")


def check_vocabulary():
    known = schemas / "gs1-webvoc" / "properties-product-1.16.tsv"
    commerce = schemas / "schema-org" / "properties-commerce-30.0.tsv"
    if not known.exists() or not commerce.exists():
        print("not run: no vocabularies for the structured data")
        return
    gs1, schema = terms(known, "property"), terms(commerce, "property")
    domains = {}

    def walk(path, thing):
        if isinstance(thing, list):
            for inner in thing:
                walk(path, inner)
        if not isinstance(thing, dict):
            return
        types = thing.get("@type", [])
        types = [types] if isinstance(types, str) else types
        for key, value in thing.items():
            if key == "@context":
                continue
            if key.startswith("gs1:"):
                domain = set(gs1.get(key, {}).get("domain", "").replace("schema:", "gs1:").split())
                if key not in gs1:
                    fault(path, f"{key} is no property of GS1's")
                elif not domain & set(types):
                    fault(path, f"{key} belongs to {sorted(domain)}, not to {types}")
                domains[key] = domain
            if key.startswith("schema:") and key[7:] not in schema:
                fault(path, f"{key} is no property of schema.org")
            walk(path, value)

    count = 0
    for path in sorted(site.glob("01/**/index.html")):
        for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"), re.S):
            count += 1
            walk(path, json.loads(script))
    print(f"{count} landing pages by the GS1 Web Vocabulary ({len(domains)} of its properties used)")


check_codes()
check_links()
check_passports()
check_vocabulary()
if faults:
    sys.exit("\n".join(faults))
