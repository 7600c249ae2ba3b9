"""The kit of parts: packs, vessels, leaves, goods. Each stands with its foot on (0, 0)."""
import math

from kit import *


# -- plants and small goods ---------------------------------------------
def leaf(g, x, y, l, w, rot, fill=LEAF, vein=True, curl=0):
    with g.at(x, y, 1, rot):
        g.path(f"M0 0 C{l*.25} {-w*.75+curl} {l*.7} {-w*.6+curl} {l} {curl} C{l*.7} {w*.55+curl} {l*.25} {w*.7} 0 0 Z", fill)
        g.path(f"M0 0 C{l*.3} {w*.0+curl*.3} {l*.7} {curl*.8} {l} {curl} C{l*.7} {w*.55+curl} {l*.25} {w*.7} 0 0 Z", INK, a=.10)
        if vein: g.path(f"M{l*.04} 0 Q{l*.5} {curl*.4} {l*.9} {curl*.95}", None, dark(fill, .25) if fill != DARKLEAF else light(fill, .2), max(1.2, w * .07))


def sprig(g, x, y, l, rot, n=7, ll=40, lw=12, fill=LEAF, stem=None, flower=None):
    with g.at(x, y, 1, rot):
        g.path(f"M0 0 Q{l*.5} {-l*.06} {l} 0", None, stem or dark(fill, .3), max(2, lw * .2))
        for i in range(n):
            t = (i + .7) / n
            px, py = l * t, -l * .06 * 2 * t * (1 - t)
            k = 1 - .35 * t
            leaf(g, px, py, ll * k, lw * k, -48 if i % 2 else 42, fill, vein=lw > 14)
        leaf(g, l, 0, ll * .6, lw * .6, 0, fill, vein=lw > 14)
        if flower:
            for t, s in ((.55, 1), (.8, .8)):
                with g.at(l * t, -l * .06, s): brushflower(g, 0, -ll * .2, ll * .45, flower)


def brushflower(g, x, y, r, fill=WHITE):
    for i in range(14):
        a = math.tau * i / 14
        g.line([(x, y), (x + math.cos(a) * r, y + math.sin(a) * r)], fill, max(1.6, r * .09))
        g.ell(x + math.cos(a) * r, y + math.sin(a) * r, max(1.5, r * .09), None, YELLOW)
    g.ell(x, y, r * .3, None, light(LEAF, .3))


def flower5(g, x, y, r, fill=WHITE, eye=HONEY, rot=0, n=5):
    for i in range(n):
        a = math.tau * i / n + rot
        g.ell(x + math.cos(a) * r * .55, y + math.sin(a) * r * .55, r * .48, r * .34 if n > 6 else r * .42, fill, rot=math.degrees(a))
    g.ell(x, y, r * .26, None, eye)


def mum(g, x, y, r, fill=YELLOW, squash=1):
    with g.at(x, y, 1, sy=squash):
        for ring, n in ((1, 16), (.72, 13), (.46, 9)):
            f = mix(fill, HONEY, (1 - ring) * .8)
            for i in range(n):
                a = math.tau * i / n + ring * 3
                g.ell(math.cos(a) * r * ring * .6, math.sin(a) * r * ring * .6, r * ring * .42, r * .13, f, rot=math.degrees(a))
        g.ell(0, 0, r * .18, None, AMBER)


def heap(g, w, h, n, item, spread=1):
    """n goods piled to a low mound of width w and height h; item(x, y, t)."""
    pts = []
    for _ in range(n):
        u = g.r.uniform(-1, 1)
        top = (1 - abs(u) ** 1.7)
        v = g.r.random() ** .8
        pts.append((u * w / 2 * (1 if v < .2 else spread), -v * top * h, v))
    pts.sort(key=lambda p: p[1])
    for x, y, v in pts: item(x, y, v)


def bean(g, x, y, s, rot, fill=DARKWOOD):
    with g.at(x, y, s, rot):
        g.ell(0, 0, 20, 14, fill)
        g.ell(-3, -5, 11, 4, light(fill, .22))
        g.path("M-19 1 C-8 -5 6 6 19 0", None, dark(fill, .5), 2.6)


def grainfill(g, x, y, w, h, n, fill, l=12, t=4):
    for _ in range(n):
        px, py = x + g.r.random() * w, y + g.r.random() * h
        g.ell(px, py, l / 2, t / 2, g.r.choice(fill), rot=g.r.uniform(-70, 70))


def shrimp(g, s=1, col=CLAY):
    """A small line drawing of a shrimp, about 100 wide."""
    with g.at(0, 0, s):
        g.path("M-44 -6 C-30 -34 18 -38 36 -8 C44 8 34 26 18 28 C30 14 26 4 12 0 C-8 -4 -28 2 -44 -6 Z", col)
        g.path("M18 28 L4 40 L30 40 Z", col)
        for x in (-18, -4, 10): g.path(f"M{x} -2 l-5 14", None, col, 3)
        for d in ("M-44 -8 C-56 -30 -40 -44 -20 -46", "M-44 -8 C-62 -22 -60 -40 -48 -52"): g.path(d, None, col, 2.4)
        for x in (-8, 8, 22): g.path(f"M{x} {-27+abs(x)*.25} q6 12 0 24", None, PAPER, 2)
        g.ell(-30, -10, 2.6, None, PAPER)


def riceear(g, s=1, col=HONEY, n=9):
    """A bending ear of rice, about 120 tall, foot at 0,0."""
    with g.at(0, 0, s):
        g.path("M0 0 C-6 -50 4 -95 44 -112", None, dark(col, .2), 3)
        for i in range(n):
            t = .42 + .58 * i / (n - 1)
            x = 3 * (1 - t) ** 2 * t * -6 + 3 * (1 - t) * t * t * 4 + t ** 3 * 44
            y = 3 * (1 - t) ** 2 * t * -50 + 3 * (1 - t) * t * t * -95 + t ** 3 * -112
            g.ell(x + 9, y - 2, 12, 4.6, col, rot=-30 + i * 4)
            g.ell(x - 5, y - 9, 12, 4.6, mix(col, INK, .1), rot=-85 + i * 5)
        g.path("M0 -4 C-22 -30 -30 -52 -46 -64", None, LEAF, 4)


def palmfrond(g, x, y, l, rot, fill=LEAF, n=13, droop=.25, thick=1):
    with g.at(x, y, 1, rot):
        g.path(f"M0 0 Q{l*.55} {-l*.1} {l} {l*droop}", None, dark(fill, .25), max(2, l * .022 * thick))
        for i in range(n):
            t = .14 + .86 * i / n
            px = 2 * (1 - t) * t * l * .55 + t * t * l
            py = 2 * (1 - t) * t * -l * .1 + t * t * l * droop
            ll = l * .34 * math.sin(math.pi * (.18 + .78 * t)) * 1.05
            for sgn in (-1, 1):
                a = math.radians(math.degrees(math.atan2(droop * t, 1)) + sgn * (52 - 16 * t))
                ex, ey = px + math.cos(a) * ll, py + math.sin(a) * ll + ll * .08
                nx, ny = -math.sin(a) * l * .018 * thick, math.cos(a) * l * .018 * thick
                g.poly([(px - nx, py - ny), (ex, ey), (px + nx, py + ny)], fill if sgn < 0 else mix(fill, INK, .14))


# -- packs ----------------------------------------------------------------
def box3(g, w, h, d=70, fill=KRAFT, top=None, side=None, rise=46):
    """A carton seen a little from above and from the left: front face w × h from (-w/2, 0)."""
    x0, x1 = -w / 2, w / 2
    g.poly([(x1, 0), (x1 + d, -rise), (x1 + d, -h - rise), (x1, -h)], side or dark(fill, .22))
    g.poly([(x0, -h), (x0 + d, -h - rise), (x1 + d, -h - rise), (x1, -h)], top or light(fill, .3))
    g.rect(x0, -h, w, h, fill)


def pouch(g, w, h, fill, label=None, window=None, seal=True, gusset=True):
    """A stand-up pouch."""
    t = w * .94
    d = f"M{-t/2} {-h} L{t/2} {-h} C{w/2} {-h*.6} {w/2*1.02} {-h*.3} {w/2} {-14} Q{w/4} 8 0 8 Q{-w/4} 8 {-w/2} {-14} C{-w/2*1.02} {-h*.3} {-w/2} {-h*.6} {-t/2} {-h} Z"
    g.path(d, fill)
    with g.clip(d):
        g.path(f"M{w*.28} {-h} C{w*.36} {-h*.6} {w*.34} {-h*.3} {w*.42} 12 L{w} 12 L{w} {-h} Z", INK, a=.10)
        g.path(f"M{-w*.44} {-h} C{-w*.38} {-h*.6} {-w*.42} {-h*.3} {-w*.47} 0 L{-w*.40} 0 C{-w*.36} {-h*.3} {-w*.32} {-h*.6} {-w*.39} {-h} Z", WHITE, a=.22)
        if seal:
            g.rect(-w, -h, 2 * w, h * .075, INK, a=.10)
            g.line([(-w, -h * .925), (w, -h * .925)], INK, 2, .18)
        if gusset: g.path(f"M{-w/2} {-h*.10} Q0 {h*.02-20} {w/2} {-h*.10}", None, INK, 2.4, .22)
    if window: window()
    if label: label()


def vacuum(g, w, h, goods):
    """A clear vacuum pack: film tint, the goods, film sheen, crimped edges."""
    film = mix(INDIGO, PAPER, .84)
    g.rect(-w / 2, -h, w, h, film, 18)
    g.rect(-w / 2, -h, w, h, None, 18, mix(INDIGO, PAPER, .62), 3)
    goods()
    with g.clip(lambda: g.trrect(-w / 2, -h, w, h, 18)):
        g.poly([(-w * .5, -h * .62), (-w * .5, -h * .95), (w * .02, -h), (w * .2, -h)], WHITE, a=.22)
        g.poly([(w * .12, 0), (w * .5, -h * .36), (w * .5, -h * .24), (w * .26, 0)], WHITE, a=.2)
        for y in (-h * .965, -h * .945, -h * .055, -h * .035): g.line([(-w / 2, y), (w / 2, y)], mix(INDIGO, PAPER, .6), 2)


def tag(g, x, y, w, h, lines, fill=CREAM, col=INK, bar=None, size=None, r=8):
    """A printed label with short lines, the last one the brand."""
    g.rect(x - w / 2, y, w, h, fill, r)
    if bar: g.rect(x - w / 2, y, w, h * .1, bar, r); g.rect(x - w / 2, y + h * .06, w, h * .04, fill)
    n = len(lines)
    for i, s in enumerate(lines):
        last = i == n - 1
        sz = (size or h / (n + 1.2)) * (1.12 if last else .82)
        g.text(s, x, y + h * (i + 1) / (n + .72) + sz * .12, sz, col, last, maxw=w * .86)


def jar(g, w, h, content, lid=WHITE, label=None, level=.9, glass=None, lidh=None):
    """Glass jar with a screw lid, content seen through."""
    r = w / 2
    lidh = lidh or h * .17
    rl = r * .86
    body = [(rl * .94, -h + lidh * .8), (rl * .96, -h + lidh * 1.15), (r * .99, -h + lidh * 1.75), (r, -h * .55), (r, -h * .18), (r * .96, -r * .16)]
    g.turn(body, glass or mix(INDIGO, PAPER, .86), .16, shade=.05)
    y0 = -h * level + lidh * .4
    inner = [(r * .90, y0), (r * .92, -h * .5), (r * .92, -h * .16), (r * .88, -r * .2)]
    g.turn(inner, content, .16, shade=.13, shine=.25)
    g.ell(0, y0, r * .90, r * .90 * .16, light(content, .25))
    if label: label()
    lb = [(rl, -h + lidh * .06), (rl, -h + lidh)]
    g.turn(lb, lid, .15, soft=False, shade=.10)
    g.ell(0, -h + lidh * .06, rl, rl * .15, light(lid, .5))


def bottle(g, w, h, glass, content=None, neck=.32, neckh=.30, shoulder=.14, cap=None, caph=.1, capw=None, label=None, level=None, k=.14, shine=.3, foot=.97):
    r = w / 2
    rn = r * neck
    top = -h + h * caph * .7
    ys = -h * (1 - neckh)
    body = [(rn, top), (rn, top + (ys - top) * .5), (rn * 1.05, ys - h * .01), (r * .72, ys + h * shoulder * .42), (r * .98, ys + h * shoulder), (r, ys + h * (shoulder + .08)), (r, -h * .25), (r, -h * .08), (r * foot, -r * k)]
    def liquid():
        if content is not None:
            y = -h * (level or .66)
            g.rect(-r * 1.1, y, r * 2.2, -y + r, content)
            g.ell(0, y, r * (1 if y > ys + h * shoulder else .9), r * k, light(content, .3))
    g.turn(body, glass, k, shade=.13, shine=shine, extra=liquid)
    if label: label()
    if cap is not None:
        rc = capw or rn * 1.25
        g.turn([(rc, -h), (rc, -h + h * caph)], cap, .14, soft=False, shade=.14)
        g.ell(0, -h, rc, rc * .14, light(cap, .25))


def wraplabel(g, r, y0, y1, fill, k=.14, f=.86, lines=(), col=INK, size=None, art=None):
    g.band(r, y0, y1, fill, k, -f, f)
    g.band(r, y0 + (y1 - y0) * .035, y0 + (y1 - y0) * .06, col, k, -f, f, a=.55)
    g.band(r, y0 + (y1 - y0) * .94, y0 + (y1 - y0) * .965, col, k, -f, f, a=.55)
    g.band(r, y0, y1, INK, k, .42, f, a=.10)
    h = y1 - y0
    if art:
        with g.at(0, (y0 + y1) / 2 + k * r * .95): art()
    n = len(lines)
    for i, s in enumerate(lines):
        last = i == n - 1
        sz = (size or h / (n + 1.6)) * (1.15 if last else .82)
        g.text(s, 0, y0 + k * r + h * (i + .92) / (n + .55), sz, col, last, maxw=2 * r * f * .84)


def bowl(g, r, h, fill, inside=None, foot=.45, k=.26, content=None, chev=None):
    pts = [(r, -h), (r * .96, -h * .66), (r * .78, -h * .30), (r * foot, -h * .07), (r * foot, 0)]
    g.turn(pts, fill, k if False else .16, shade=.14, extra=chev)
    g.ell(0, -h, r, r * k, light(fill, .35))
    g.ell(0, -h + r * .015, r * .92, r * k * .88, inside or dark(fill, .25))
    if content is not None:
        g.ell(0, -h + r * .03, r * .86, r * k * .76, content)


def tub(g, w, h, fill, lid=None, label=None):
    """Round paper tub."""
    r = w / 2
    g.turn([(r, -h), (r, -r * .16)], fill, .16, soft=False)
    if label: label()
    lh = h * .2
    g.turn([(r * 1.04, -h), (r * 1.04, -h + lh)], lid or fill, .16, soft=False)
    g.ell(0, -h, r * 1.04, r * 1.04 * .16, light(lid or fill, .35))


# -- fire, steam ----------------------------------------------------------
def flames(g, w, h, n=5):
    for col, k in ((RED, 1), (FIRE, .74), (HONEY, .46), (YELLOW, .24)):
        for i in range(n):
            x = (i + .5 - n / 2) * w / n
            hh = h * k * (.72 + .28 * math.cos(i * 2.3 + 1)) * (1 - .25 * abs(2 * (i + .5) / n - 1))
            b = w / n * .72 * (.5 + k * .5)
            g.path(f"M{x-b} 0 C{x-b*1.1} {-hh*.5} {x-b*.1} {-hh*.55} {x+b*.1} {-hh} C{x+b*.35} {-hh*.6} {x+b*1.15} {-hh*.45} {x+b} 0 Z", col)


def steam(g, x, y, h, col=WHITE, lw=12, n=3, gap=44, a=.75):
    for i in range(n):
        px = x + (i - (n - 1) / 2) * gap
        d = 1 if i % 2 else -1
        g.path(f"M{px} {y} C{px+26*d} {y-h*.3} {px-26*d} {y-h*.55} {px+10*d} {y-h*(.86+.14*(i==n//2))}", None, col, lw, a)


def smoke(g, x, y, s=1, col=WHITE, a=.8, n=6, drift=26):
    for i in range(n):
        g.ell(x + i * drift * s + 8 * math.sin(i * 1.9) * s, y - i * 34 * s, (16 + i * 7) * s, (13 + i * 5) * s, col, a=a * (1 - i / (n + 3)))


def logs(g, w, n=4, r=15, fill=WOOD):
    for i in range(n):
        x = -w / 2 + (i + .5) * w / n
        g.line([(x - w / n * .9, -r * .6 - (i % 2) * r * .7), (x + w / n * .9, -r * .6 - ((i + 1) % 2) * r * .7)], mix(fill, INK, .1 * (i % 3)), r * 1.5)


def log(g, x, y, l, r, fill=WOOD):
    g.rect(x, y - 2 * r, l, 2 * r, fill)
    g.ell(x + l, y - r, r * .55, r, fill)
    g.ell(x, y - r, r * .55, r, light(fill, .5))
    g.ell(x, y - r, r * .3, r * .55, None, fill, 2)


def woodpile(g, cols, rows, r=22, fill=WOOD):
    for j in range(rows):
        for i in range(cols - (j % 2)):
            x, y = (i + .5 * (j % 2) - (cols - 1) / 2) * 2.05 * r, -r - j * 1.78 * r
            f = mix(fill, PAPER, .08 * ((i * 7 + j * 3) % 4))
            g.ell(x, y, r, None, dark(f, .3)); g.ell(x, y, r * .84, None, light(f, .48))
            g.ell(x, y, r * .5, None, None, f, 2.4); g.ell(x, y, r * .15, None, f)
