#!/usr/bin/python3
"""Draws the pictures and specimen papers of stories/. The outputs are committed; nobody needs this to build.

Run (Debian 12):  apt-get install python3-cairo python3-yaml python3-fonttools fonts-noto-core pngquant
                  /usr/bin/python3 Tests/Pictures/draw.py [PART OF A PATH ...]
Every picture named in an `images:` list and every PDF named by `evidence:` or `leaflet:` is written;
the same versions of these packages give the same bytes.
"""
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import yaml  # noqa: E402

ROOT = Path(__file__).resolve().parents[2] / "stories"
COLOURS = {"front": 48, "craft": 40, "place": 40}


def wanted():
    """[(kind, key, path)] of every picture named under stories/."""
    out = []
    for f in sorted(ROOT.rglob("product.yaml")) + sorted(ROOT.rglob("producer.yaml")):
        data = yaml.safe_load(f.read_text("utf-8"))
        names = list(data.get("images") or [])
        def walk(v):
            if isinstance(v, dict):
                for k, x in v.items():
                    if k in ("image", "images"): names.extend([x] if isinstance(x, str) else x)
                    else: walk(x)
            elif isinstance(v, list):
                for x in v: walk(x)
        walk(data)
        for n in dict.fromkeys(names):
            out.append((f.parent.name + "/" + Path(n).stem, f.parent / n))
    return out


def save(pic, path, colours):
    path.parent.mkdir(exist_ok=True)
    tmp = path.with_suffix(".raw.png")
    pic.surface.write_to_png(str(tmp))
    subprocess.run(["pngquant", "--force", "--strip", "--nofs", "--speed", "1", "--output", str(path), str(colours), str(tmp)], check=True)
    tmp.unlink()


def one(job):
    import kit, fronts, scenes
    key, path = job
    kind = path.stem.split("-")[0]
    draw = {**fronts.ALL, **scenes.ALL}.get(key)
    if draw is None: return f"not drawn: {key}"
    w, h = (1200, 1200) if kind == "front" else (1500, 1000)
    pic = kit.Pic(w, h, seed=key.split("-5")[0].split("-2")[0].split("-1")[0])
    try: draw(pic)
    except Exception as e: return f"{key}: {e!r}"
    save(pic, path, COLOURS[kind])


if __name__ == "__main__":
    jobs = [j for j in wanted() if len(sys.argv) < 2 or any(a in str(j[1]) for a in sys.argv[1:])]
    with ProcessPoolExecutor() as pool:
        for said in pool.map(one, jobs, chunksize=1):
            if said: print(said)
    if len(sys.argv) < 2 or "pdf" in sys.argv:
        try:
            import papers
            papers.all(ROOT)
        except ImportError: pass
    files = [p for _, p in wanted() if p.exists()]
    print(len(files), "pictures", sum(p.stat().st_size for p in files), "bytes, largest", max(p.stat().st_size for p in files))
