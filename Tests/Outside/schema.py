"""The sample stories are valid by the schemas that `chapbut schema` writes, and slips in them are not.

    python schema.py SCHEMAS STORIES
"""

import datetime
import json
import sys
from pathlib import Path

import yaml
from jsonschema import Draft7Validator

SCHEMAS, STORIES = Path(sys.argv[1]), Path(sys.argv[2])


def plain(value):
    """Dates as they are written: editors don't know them as dates."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text())
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


class Loader(yaml.SafeLoader):
    """YAML 1.2's few words, as editors read them: NO is Norway, and 12:30 is no number."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag.split(":")[-1] in ("int", "float", "null", "timestamp") and first not in "yYnNoO"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(?:true|false)$"), list("tf"))


def main():
    count = 0
    for name in ["site", "producer", "product", "fair", "story"]:
        checker = validator(name)
        for file in sorted(STORIES.rglob("*.md" if name == "story" else f"{name}.yaml")):
            text = file.read_text()
            if name == "story":
                if not text.startswith("---\n"):
                    continue
                text = text.split("---\n", 2)[1]
            value = plain(yaml.load(text, Loader))
            errors = [f"{file}: {'.'.join(map(str, error.path))}: {error.message}" for error in checker.iter_errors(value)]
            assert not errors, "\n".join(errors)
            count += 1
    product = validator("product")
    good = {"sku": "A-1", "kind": "honey"}
    assert product.is_valid(good)
    for slip in [{"skuu": 1}, {"kind": "hony"}, {"ocop": {"stars": "bốn"}}, {"status": "publish"}, {"ocop": {"issued": "10/06/2026"}}]:
        assert not product.is_valid(good | slip), slip
    print(f"{count} files are valid, 5 slips are not")


main()
