"""Specimen papers: one A5 page each, a small subset of a font, no date of making, the same bytes every time."""
import io
import zlib
from pathlib import Path

import yaml
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"           # Debian: fonts-dejavu-core

NAMES = {
    "ocop": ("Giấy chứng nhận OCOP", "OCOP certificate"),
    "self-declaration": ("Bản tự công bố sản phẩm", "Self-declaration of the product"),
    "test-report": ("Phiếu kết quả thử nghiệm", "Test report"),
    "cosmetic-notification": ("Phiếu công bố mỹ phẩm", "Cosmetic notification"),
    "cites": ("Giấy phép CITES", "CITES permit"),
    "alcohol-licence": ("Giấy phép sản xuất rượu", "Licence to make spirits"),
    "tourism": ("Quyết định công nhận điểm du lịch", "Recognition of a tourist place"),
    "timber-origin": ("Hồ sơ nguồn gốc gỗ", "Record of timber origin"),
    "gmp": ("Giấy chứng nhận GMP", "GMP certificate"),
    "advertising": ("Giấy xác nhận nội dung quảng cáo", "Advertising content approval"),
    "leaflet": ("Tờ gấp kể chuyện sản phẩm", "Leaflet with the product's story"),
}


def names(scheme, path):
    stem = Path(path).stem
    for k in (stem, scheme or ""):
        for n, v in NAMES.items():
            if k == n or k.startswith(n): return v
    raise KeyError((scheme, path))


def title(f):
    return yaml.safe_load(f.read_text("utf-8").split("---\n")[1])["title"]


def documents(root):
    """[(path, lines)] of every paper named under stories/."""
    out = {}
    for f in sorted(root.rglob("product.yaml")) + sorted(root.rglob("producer.yaml")):
        data, here = yaml.safe_load(f.read_text("utf-8")), f.parent
        maker = data if f.name == "producer.yaml" else yaml.safe_load((here.parent / "producer.yaml").read_text("utf-8"))
        goods = {l: title(here / f"{l}.md") for l in ("vi", "en")}
        def add(path, key, scheme, d):
            n = names(scheme, key)
            d = {k: str(d[k]) for k in ("number", "decision", "issuer", "issued", "expires") if d.get(k)}
            out[here / path] = (n, goods, maker["name"], d)
        def walk(v, key=None):
            if isinstance(v, dict):
                if v.get("evidence"): add(v["evidence"], v["evidence"], v.get("scheme"), v)
                if v.get("leaflet"): add(v["leaflet"], "leaflet", None, {})
                for k, x in v.items(): walk(x, k)
            elif isinstance(v, list):
                for x in v: walk(x, key)
        walk(data)
    return out


def pdf(n, goods, maker, d):
    """One A5 page."""
    W, H, M = 420, 595, 42
    rows = [(11, "Bản mẫu / Specimen", 0), (7.5, "Tài liệu hư cấu cho trang mẫu", 0), (7.5, "A fictional document for the sample site", 30),
            (17, n[0], 2), (11, n[1], 26)]
    def row(vi, en, *values):
        rows.append((7.5, f"{vi} / {en}", 1))
        for v in values: rows.append((10.5, v, 1))
        rows.append((1, "", 9))
    row("Sản phẩm", "Product", goods["vi"], goods["en"])
    row("Chủ thể", "Producer", maker["vi"], maker["en"])
    if "number" in d: row("Số", "Number", d["number"] + (f" ({d['decision']})" if "decision" in d else ""))
    if "issuer" in d: row("Nơi cấp", "Issuer", d["issuer"])
    if "issued" in d: row("Ngày cấp – hết hạn" if "expires" in d else "Ngày cấp", "Issued – expires" if "expires" in d else "Issued",
                          d["issued"] + (" – " + d["expires"] if "expires" in d else ""))
    text = "".join(t for _, t, _ in rows)
    o = subset.Options()
    o.hinting, o.layout_features, o.name_IDs, o.notdef_outline = False, [], [], False
    o.glyph_names, o.legacy_kern, o.recalc_timestamp, o.recalc_bounds = False, False, False, False
    o.drop_tables += ["GDEF", "GPOS", "GSUB", "OS/2", "post", "name", "gasp", "prep", "cvt ", "fpgm", "STAT", "meta", "MVAR", "HVAR", "kern", "FFTM"]
    f = TTFont(FONT, recalcTimestamp=False)
    s = subset.Subsetter(o)
    s.populate(text=text)
    s.subset(f)
    scale_upem(f, 192)                                      # coarse points pack small
    cmap, hmtx, upem = f.getBestCmap(), f["hmtx"].metrics, f["head"].unitsPerEm
    gid = {ch: f.getGlyphID(cmap[ord(ch)]) for ch in set(text)}
    width = {ch: round(hmtx[cmap[ord(ch)]][0] * 1000 / upem) for ch in gid}
    head = f["head"]
    box = [round(v * 1000 / upem) for v in (head.xMin, head.yMin, head.xMax, head.yMax)]
    asc, desc = round(f["hhea"].ascent * 1000 / upem), round(f["hhea"].descent * 1000 / upem)
    del f["cmap"]                                           # glyphs are chosen by number
    raw = io.BytesIO(); f.save(raw, reorderTables=True)
    font = raw.getvalue()

    def wrap(t, size):
        line, w = "", 0
        for word in t.split(" "):
            ww = sum(width[c] for c in word) * size / 1000
            if line and w + ww > W - 2 * M:
                yield line
                line, w = "", 0
            line += (" " if line else "") + word
            w += ww + width.get(" ", 260) * size / 1000
        yield line
    ops, y = ["0.62 0.17 0.15 rg", f"{M} {H - M - 4} {W - 2 * M} 3 re f", "0.17 0.15 0.13 rg BT"], H - M - 24
    last = (0, 0)
    for size, t, gap in rows:
        for l in wrap(t, size) if t else []:
            ops.append(f"/F {size} Tf {M - last[0]} {y - last[1]:.1f} Td <{''.join('%04X' % gid[c] for c in l)}> Tj")
            last = (M, round(y, 1))
            y = round(y - size * 1.38, 1)
        y = round(y - gap, 1)
    ops.append("ET")
    pairs = sorted((g, ord(c)) for c, g in gid.items())
    tou = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def "
           "1 begincodespacerange <0000> <FFFF> endcodespacerange\n%d beginbfchar\n%s\nendbfchar\nendcmap end end"
           % (len(pairs), "\n".join("<%04X> <%04X>" % p for p in pairs)))
    by = {g: width[chr(u)] for g, u in pairs}
    w = "1 [%s]" % " ".join(str(by.get(g, 0)) for g in range(1, max(by) + 1))
    z = lambda b, extra="": b"<< /Length %d /Filter /FlateDecode%s >>\nstream\n%s\nendstream" % (len(c := zlib.compress(b, 9)), extra.encode(), c)
    objs = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>" % (W, H),
        z("\n".join(ops).encode()),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+DejaVuSans /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>",
        ("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+DejaVuSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
         "/FontDescriptor 7 0 R /CIDToGIDMap /Identity /DW 500 /W [%s] >>" % w).encode(),
        ("<< /Type /FontDescriptor /FontName /AAAAAA+DejaVuSans /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight 729 /StemV 80 /FontFile2 8 0 R >>"
         % (*box, asc, desc)).encode(),
        z(font, f" /Length1 {len(font)}"),
        z(tou.encode()),
    ]
    # the plain objects go packed into one stream (10), the table of places is a stream too (11)
    packed = [i for i, b in enumerate(objs, 1) if b"stream\n" not in b]
    heads, body = [], b""
    for i in packed:
        heads.append(f"{i} {len(body)}")
        body += objs[i - 1] + b"\n"
    first = (" ".join(heads) + "\n").encode()
    loose = [(i, b) for i, b in enumerate(objs, 1) if i not in packed]
    loose.append((10, z(first + body, f" /Type /ObjStm /N {len(packed)} /First {len(first)}")))
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    at = {}
    for i, b in loose:
        at[i] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (i, b)
    x = at[11] = len(out)
    table = bytes([0, 0, 0, 0])
    for i in range(1, 12):
        table += bytes([2, 0, 10, packed.index(i)]) if i in packed else bytes([1, at[i] >> 8, at[i] & 255, 0])
    out += b"11 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (z(table, " /Type /XRef /Size 12 /W [1 2 1] /Root 1 0 R"), x)
    return bytes(out)


def all(root):
    docs = documents(root)
    sizes = []
    for path, what in sorted(docs.items()):
        path.parent.mkdir(exist_ok=True)
        b = pdf(*what)
        path.write_bytes(b)
        sizes.append(len(b))
    print(len(sizes), "papers", sum(sizes), "bytes, largest", max(sizes))
