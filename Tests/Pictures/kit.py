"""Brushes: one palette, one light (from the left), a few shapes over cairo."""
import math
import random
import re
from contextlib import contextmanager

import cairo


def rgb(h):
    h = h.lstrip("#")
    return tuple(int(h[i:i + 2], 16) / 255 for i in (0, 2, 4))


def mix(a, b, t):
    """a with the share t of b."""
    if isinstance(a, str): a = rgb(a)
    if isinstance(b, str): b = rgb(b)
    return tuple(x + (y - x) * t for x, y in zip(a, b))


PAPER, INK, RED = rgb("#F6F0E4"), rgb("#2B2622"), rgb("#9E2B25")
GREEN, HONEY, INDIGO, CLAY = rgb("#4E6B3A"), rgb("#D9962E"), rgb("#2F4A6D"), rgb("#B5651D")
WHITE = rgb("#FFFDF8")
CREAM = mix(PAPER, HONEY, .12)
SAND = mix(PAPER, HONEY, .25)
STRAW = mix(HONEY, PAPER, .45)
KRAFT = mix(CLAY, PAPER, .48)
WOOD = mix(CLAY, INK, .38)
DARKWOOD = mix(CLAY, INK, .66)
BARK = mix(CLAY, INK, .5)
LEAF = mix(GREEN, HONEY, .22)
LIGHTLEAF = mix(LEAF, PAPER, .38)
PALELEAF = mix(LEAF, PAPER, .62)
DARKLEAF = mix(GREEN, INK, .38)
SKY = mix(INDIGO, PAPER, .80)
MIST = mix(INDIGO, PAPER, .66)
FAR = mix(INDIGO, PAPER, .50)
WATER = mix(INDIGO, PAPER, .42)
DEEP = mix(INDIGO, PAPER, .18)
NIGHT = mix(INDIGO, INK, .62)
STEEL = mix(INDIGO, PAPER, .62)
STEEL = mix(STEEL, "#A8A39C", .55)
GREY = mix(INK, PAPER, .62)
PALEGREY = mix(INK, PAPER, .86)
STONE = mix(INK, PAPER, .55)
BRICK = mix(RED, CLAY, .5)
BRICK = mix(BRICK, PAPER, .18)
TILE = mix(RED, CLAY, .62)
SOIL = mix(CLAY, RED, .28)
AMBER = mix(HONEY, CLAY, .35)
BROWNGLASS = mix(CLAY, INK, .45)
YELLOW = mix(HONEY, "#FFE27A", .55)
PINK = mix(RED, PAPER, .68)
EARTH = mix(CLAY, PAPER, .35)
FIRE = rgb("#E2672B")


def dark(c, t=.25): return mix(c, INK, t)
def light(c, t=.35): return mix(c, PAPER, t)


def smooth(pts, closed=False, tension=.5):
    """Catmull-Rom through pts as Bezier pieces: [(c1, c2, end)]."""
    n = len(pts)
    at = (lambda i: pts[i % n]) if closed else (lambda i: pts[min(max(i, 0), n - 1)])
    out = []
    for i in range(n if closed else n - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        k = tension / 3 * 2 * .5
        out.append(((p1[0] + (p2[0] - p0[0]) * k, p1[1] + (p2[1] - p0[1]) * k),
                    (p2[0] - (p3[0] - p1[0]) * k, p2[1] - (p3[1] - p1[1]) * k), p2))
    return out


class Pic:
    def __init__(self, w, h, ground=PAPER, seed="x"):
        self.w, self.h = w, h
        self.surface = cairo.ImageSurface(cairo.FORMAT_RGB24, w, h)
        self.c = cairo.Context(self.surface)
        self.c.set_line_cap(cairo.LINE_CAP_ROUND)
        self.c.set_line_join(cairo.LINE_JOIN_ROUND)
        self.c.set_source_rgb(*ground)
        self.c.paint()
        self.r = random.Random(seed)

    # -- places ---------------------------------------------------------
    @contextmanager
    def at(self, x, y, s=1, rot=0, flip=False, sy=None):
        self.c.save()
        self.c.translate(x, y)
        self.c.rotate(math.radians(rot))
        self.c.scale(-s if flip else s, s if sy is None else sy)
        yield self
        self.c.restore()

    @contextmanager
    def clip(self, *shape):
        """clip(path string) or clip(function that traces)."""
        self.c.save()
        self.c.new_path()
        for s in shape:
            self.trace(s) if isinstance(s, str) else s()
        self.c.clip()
        yield self
        self.c.restore()

    # -- ink ------------------------------------------------------------
    def ink(self, fill=None, stroke=None, lw=3, a=1):
        c = self.c
        if fill is not None:
            c.set_source_rgba(*fill, a)
            c.fill_preserve() if stroke is not None else c.fill()
        if stroke is not None:
            c.set_source_rgba(*stroke, a if fill is None else 1)
            c.set_line_width(lw)
            c.stroke()

    def trace(self, d):
        """A small reader of SVG paths: M L H V C Q Z, either case."""
        c = self.c
        tok = re.findall(r"-?\d*\.?\d+(?:e[-+]?\d+)?|[a-zA-Z]", d)
        i, cmd, x, y = 0, "M", 0.0, 0.0
        sx = sy = 0.0
        def num():
            nonlocal i
            v = float(tok[i]); i += 1
            return v
        while i < len(tok):
            if tok[i].isalpha():
                cmd = tok[i]; i += 1
            rel = cmd.islower()
            k = cmd.upper()
            ox, oy = (x, y) if rel else (0, 0)
            if k == "Z":
                c.close_path(); x, y = sx, sy
            elif k == "M":
                x, y = ox + num(), oy + num()
                c.move_to(x, y); sx, sy = x, y
                cmd = "l" if rel else "L"
            elif k == "L":
                x, y = ox + num(), oy + num(); c.line_to(x, y)
            elif k == "H":
                x = ox + num(); c.line_to(x, y)
            elif k == "V":
                y = oy + num(); c.line_to(x, y)
            elif k == "C":
                a, b, e, f, x, y = ox + num(), oy + num(), ox + num(), oy + num(), ox + num(), oy + num()
                c.curve_to(a, b, e, f, x, y)
            elif k == "Q":
                a, b, e, f = ox + num(), oy + num(), ox + num(), oy + num()
                c.curve_to(x + (a - x) * 2 / 3, y + (b - y) * 2 / 3, e + (a - e) * 2 / 3, f + (b - f) * 2 / 3, e, f)
                x, y = e, f
            else: raise ValueError(d)

    def path(self, d, fill=None, stroke=None, lw=3, a=1):
        self.c.new_path(); self.trace(d); self.ink(fill, stroke, lw, a)

    def poly(self, pts, fill=None, stroke=None, lw=3, a=1, close=True):
        self.c.new_path()
        self.c.move_to(*pts[0])
        for p in pts[1:]: self.c.line_to(*p)
        if close: self.c.close_path()
        self.ink(fill, stroke, lw, a)

    def line(self, pts, col=INK, lw=3, a=1):
        self.poly(pts, None, col, lw, a, close=False)

    def tblob(self, pts):
        self.c.move_to(*pts[0])
        for a, b, e in smooth(pts, True): self.c.curve_to(*a, *b, *e)
        self.c.close_path()

    def blob(self, pts, fill=None, stroke=None, lw=3, a=1):
        self.c.new_path(); self.tblob(pts); self.ink(fill, stroke, lw, a)

    def curve(self, pts, col=INK, lw=3, a=1):
        self.c.new_path()
        self.c.move_to(*pts[0])
        for p, q, e in smooth(pts): self.c.curve_to(*p, *q, *e)
        self.ink(None, col, lw, a)

    def tell(self, x, y, rx, ry=None, a0=0, a1=math.tau):
        ry = rx if ry is None else ry
        c = self.c
        c.save(); c.translate(x, y); c.scale(max(rx, .01), max(ry, .01))
        c.new_sub_path(); c.arc(0, 0, 1, a0, a1); c.restore()

    def ell(self, x, y, rx, ry=None, fill=None, stroke=None, lw=3, a=1, rot=0):
        if rot:
            with self.at(x, y, 1, rot): return self.ell(0, 0, rx, ry, fill, stroke, lw, a)
        self.c.new_path(); self.tell(x, y, rx, ry); self.ink(fill, stroke, lw, a)

    def arc(self, x, y, rx, ry, a0, a1, col=INK, lw=3, a=1):
        self.c.new_path(); self.tell(x, y, rx, ry, math.radians(a0), math.radians(a1)); self.ink(None, col, lw, a)

    def trrect(self, x, y, w, h, r=0):
        c = self.c
        r = min(r, w / 2, h / 2)
        c.new_sub_path()
        c.arc(x + w - r, y + r, r, -math.pi / 2, 0); c.arc(x + w - r, y + h - r, r, 0, math.pi / 2)
        c.arc(x + r, y + h - r, r, math.pi / 2, math.pi); c.arc(x + r, y + r, r, math.pi, math.pi * 1.5)
        c.close_path()

    def rect(self, x, y, w, h, fill=None, r=0, stroke=None, lw=3, a=1):
        self.c.new_path()
        if r: self.trrect(x, y, w, h, r)
        else: self.c.rectangle(x, y, w, h)
        self.ink(fill, stroke, lw, a)

    def text(self, s, x, y, size, col=INK, bold=False, family="Noto Serif", maxw=None, spacing=0):
        c = self.c
        c.select_font_face(family, cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
        fo = cairo.FontOptions(); fo.set_hint_style(cairo.HINT_STYLE_NONE); fo.set_antialias(cairo.ANTIALIAS_GRAY)
        c.set_font_options(fo)
        c.set_font_size(size)
        e = c.text_extents(s)
        if maxw and e.x_advance > maxw:
            c.set_font_size(size * maxw / e.x_advance); e = c.text_extents(s)
        c.new_path()
        c.move_to(x - e.x_advance / 2, y); c.text_path(s)
        self.ink(col)

    # -- light ----------------------------------------------------------
    def shadow(self, x, y, rx, ry=None, a=.13):
        self.ell(x, y, rx, rx * .16 if ry is None else ry, INK, a=a)

    # -- turned things --------------------------------------------------
    def side(self, pts, k, f=1, soft=True):
        """Right hand outline of a turned profile at the share f of the radius."""
        return [(r * f, y + k * r * math.sqrt(max(0, 1 - f * f))) for r, y in pts]

    def tturn(self, pts, k=.16, f0=-1, f1=1, soft=True):
        """Trace the band between shares f0 and f1 of a turned profile [(r, y) top to bottom]."""
        c = self.c
        L, R = self.side(pts, k, f0), self.side(pts, k, f1)
        c.move_to(*L[0])
        if soft:
            for a, b, e in smooth(L): c.curve_to(*a, *b, *e)
        else:
            for p in L[1:]: c.line_to(*p)
        r, y = pts[-1]
        n = 16
        for i in range(1, n + 1):
            f = f0 + (f1 - f0) * i / n
            c.line_to(r * f, y + k * r * math.sqrt(max(0, 1 - f * f)))
        R = R[::-1]
        if soft:
            for a, b, e in smooth(R): c.curve_to(*a, *b, *e)
        else:
            for p in R[1:]: c.line_to(*p)
        r, y = pts[0]
        for i in range(1, n + 1):
            f = f1 + (f0 - f1) * i / n
            if (f0, f1) == (-1, 1): c.line_to(r * f, y - k * r * math.sqrt(max(0, 1 - f * f)))
            else: c.line_to(r * f, y + k * r * math.sqrt(max(0, 1 - f * f)))
        c.close_path()

    def turn(self, pts, fill, k=.16, soft=True, mouth=None, shade=.14, shine=.22, rim=None, a=1, extra=None):
        """A turned body standing on y=0 (or wherever pts say); extra() is drawn inside its outline."""
        c = self.c
        c.new_path(); self.tturn(pts, k, soft=soft); self.ink(fill, a=a)
        c.save()
        c.new_path(); self.tturn(pts, k, soft=soft); c.clip()
        if extra: extra()
        if shade:
            c.new_path(); self.tturn(pts, k, .42, 1, soft); self.ink(INK, a=shade)
            c.new_path(); self.tturn(pts, k, .78, 1, soft); self.ink(INK, a=shade * .7)
        if shine:
            c.new_path(); self.tturn(pts, k, -.8, -.62, soft); self.ink(WHITE, a=shine)
        c.restore()
        if mouth is not None:
            r, y = pts[0]
            self.ell(0, y, r, r * k, rim or light(fill, .3))
            self.ell(0, y + r * k * .12, r * .9, r * k * .8, mouth)

    def band(self, r, y0, y1, fill, k=.16, f0=-1, f1=1, a=1):
        """A strip round a straight cylinder."""
        c = self.c
        c.new_path()
        n = 24
        def pt(i, y):
            f = f0 + (f1 - f0) * i / n
            return r * f, y + k * r * math.sqrt(max(0, 1 - f * f))
        c.move_to(*pt(0, y0))
        for i in range(1, n + 1): c.line_to(*pt(i, y0))
        for i in range(n, -1, -1): c.line_to(*pt(i, y1))
        c.close_path()
        self.ink(fill, a=a)
