"""Out of doors and indoors: skies, hills, waters, trees, houses, boats, racks, vessels at work."""
import math

from kit import *
from parts import *

W, H = 1500, 1000


def sky(g, col=None, clouds=2, sun=None):
    col = col or mix(INDIGO, PAPER, .84)
    g.rect(0, 0, g.w, g.h, col)
    g.rect(0, g.h * .22, g.w, g.h, mix(col, PAPER, .35))
    if sun: g.ell(sun[0], sun[1], sun[2], None, mix(YELLOW, PAPER, .35))
    for i in range(clouds):
        cloud(g, g.w * (.18 + .62 * i / max(1, clouds - 1) + .05 * math.sin(i * 5)), g.h * (.12 + .05 * ((i * 3) % 2)), 1 + .3 * (i % 2))


def cloud(g, x, y, s=1, col=WHITE, a=.85):
    with g.at(x, y, s):
        g.c.new_path()
        for dx, dy, rx, ry in ((-70, 0, 60, 22), (-10, -18, 62, 34), (60, -2, 66, 24), (0, 6, 120, 16)): g.tell(dx, dy, rx, ry)
        g.ink(col, a=a)


def ridge(g, y, amp, col, n=7, phase=0, bottom=None, w=None):
    w = w or g.w
    pts = [(-40 + (w + 80) * i / n, y - amp * (.5 + .5 * math.sin(i * 1.9 + phase) * math.cos(i * .7 + phase * 2))) for i in range(n + 1)]
    g.c.new_path(); g.c.move_to(-60, bottom or g.h); g.c.line_to(*pts[0])
    for a, b, e in smooth(pts): g.c.curve_to(*a, *b, *e)
    g.c.line_to(w + 60, bottom or g.h); g.c.close_path(); g.ink(col)


def karst(g, x, y, w, h, col, lean=0):
    d = f"M{x-w/2} {y} C{x-w*.46} {y-h*.5} {x-w*.3+lean} {y-h*.9} {x-w*.08+lean} {y-h} C{x+w*.1+lean} {y-h*1.04} {x+w*.2} {y-h*.72} {x+w*.30} {y-h*.62} C{x+w*.42} {y-h*.5} {x+w*.44} {y-h*.2} {x+w/2} {y} Z"
    g.path(d, col)
    with g.clip(d):
        g.path(f"M{x+lean} {y-h*1.1} C{x+w*.12} {y-h*.7} {x+w*.02} {y-h*.4} {x+w*.14} {y} L{x+w} {y} L{x+w} {y-h*1.1} Z", INK, a=.08)
        for k in range(3): g.path(f"M{x-w*.26+k*w*.16} {y-h*(.60+.1*(k%2))} q{w*.03} {h*.12} {-w*.01} {h*.26}", None, light(col, .35), 4, .7)


def waterplane(g, y0, y1, col=None, n=14, lines=None, x0=0, x1=None):
    col = col or WATER
    x1 = x1 or g.w
    g.rect(x0, y0, x1 - x0, y1 - y0, col)
    for i in range(n):
        t = (i + .5) / n
        y = y0 + (y1 - y0) * t ** 1.3
        l = 50 + 160 * t * g.r.random()
        x = g.r.uniform(x0, x1 - l)
        g.line([(x, y), (x + l, y)], lines or light(col, .45), 2 + 2.5 * t, .8)


def tree(g, x, y, s=1, col=LEAF, trunk=BARK, fruit=None):
    with g.at(x, y, s):
        g.path("M-9 0 C-6 -40 -8 -60 -4 -100 L6 -100 C8 -60 8 -40 12 0 Z", trunk)
        g.path("M0 -70 L30 -110 M0 -80 L-28 -116", None, trunk, 7)
        for dx, dy, r in ((-46, -120, 46), (44, -118, 48), (0, -166, 54), (-26, -150, 44), (34, -152, 42), (0, -112, 46)): g.ell(dx, dy, r, r * .86, col)
        for dx, dy, r in ((40, -104, 40), (10, -96, 40), (56, -126, 28)): g.ell(dx, dy, r, r * .7, dark(col, .16))
        for dx, dy, r in ((-34, -150, 24), (-6, -186, 26)): g.ell(dx, dy, r, r * .7, light(col, .16))
        if fruit:
            for dx, dy in ((-60, -110), (-30, -100), (10, -90), (46, -96), (-10, -140), (40, -140), (70, -118)): g.ell(dx, dy, 8, 11, fruit)


def melaleuca(g, x, y, s=1, col=LEAF, trunk=None, lean=0):
    trunk = trunk or mix(PAPER, STONE, .25)
    with g.at(x, y, s):
        g.path(f"M-8 0 C-4 -120 {-10+lean} -200 {-3+lean} -330 L{5+lean} -330 C{lean} -200 10 -120 9 0 Z", trunk)
        g.path(f"M3 0 C5 -120 {1+lean} -200 {2+lean} -330 L{5+lean} -330 C{lean+4} -200 10 -120 9 0 Z", INK, a=.16)
        for i in range(4): g.path(f"M{-6+lean*i*.2} {-40-i*60} q6 4 10 -2", None, dark(trunk, .3), 2)
        for dx, dy, rx, ry in ((-22, -250, 36, 30), (24, -280, 40, 34), (-14, -320, 44, 38), (16, -362, 38, 36), (-2, -404, 26, 30)): g.ell(dx + lean, dy, rx, ry, col)
        for dx, dy, rx, ry in ((26, -268, 30, 20), (14, -310, 30, 20), (22, -352, 24, 18)): g.ell(dx + lean, dy, rx, ry, dark(col, .14))


def coconut(g, x, y, s=1, lean=40, col=LEAF):
    with g.at(x, y, s):
        g.path(f"M-11 0 C-8 -120 {lean*.3-9} -220 {lean-6} -330 L{lean+6} -330 C{lean*.3+9} -220 10 -120 13 0 Z", mix(BARK, PAPER, .3))
        for i in range(9): g.path(f"M{-8+lean*(i/9)**2} {-20-i*34} l15 2", None, BARK, 2.4, .6)
        for a, l in ((-165, 170), (-140, 175), (-110, 160), (-70, 165), (-38, 175), (-12, 165), (20, 120), (160, 120)):
            palmfrond(g, lean, -330, l, a, col if a % 4 else DARKLEAF, 11, .38 if -90 < a < 90 else -.38, 1.5)
        for dx, dy in ((-10, -314), (10, -310), (0, -300)): g.ell(lean + dx, dy, 12, 14, mix(LEAF, CLAY, .4))


def nipa(g, x, y, s=1, col=LEAF, n=7):
    with g.at(x, y, s):
        for i in range(n):
            a = -90 + (i - (n - 1) / 2) * 19
            palmfrond(g, 0, 6, 190 - abs(i - (n - 1) / 2) * 9, a, mix(col, GREEN, .4 if i % 2 else 0), 12, .12 * (1 if a > -90 else -1), 1.2)


def casuarina(g, x, y, s=1, col=None):
    col = col or mix(GREEN, INDIGO, .25)
    with g.at(x, y, s):
        g.rect(-6, -120, 12, 122, BARK)
        for k in range(7):
            w = 66 - k * 8
            yy = -70 - k * 44
            g.path(f"M0 {yy-70} C{w*.3} {yy-40} {w*.8} {yy-10} {w} {yy+14} C{w*.4} {yy+4} {-w*.4} {yy+4} {-w} {yy+14} C{-w*.8} {yy-10} {-w*.3} {yy-40} 0 {yy-70} Z", col if k % 2 else mix(col, PAPER, .12))


def bamboo(g, x, y, s=1, n=7, col=LEAF, spread=1):
    with g.at(x, y, s):
        for i in range(n):
            u = (i - (n - 1) / 2) / n * 2
            hh = 420 + 60 * math.sin(i * 2.3)
            x0, x1 = u * 46 * spread, u * 150 * spread
            c = mix(col, HONEY if i % 2 else GREEN, .3)
            g.path(f"M{x0} 0 C{x0+u*20} {-hh*.5} {x1*.7} {-hh*.8} {x1} {-hh}", None, c, 9)
            for k in range(4, 12):
                t = k / 12
                px, py = x0 + (x1 - x0) * t ** 1.5, -hh * t
                for r in ((-20, 200) if k % 2 else (30, 155)): leaf(g, px, py, 58, 13, r + u * 20, mix(col, GREEN, .4 if k % 3 else 0), False, 8)


def bush(g, x, y, s=1, col=LEAF, dots=None):
    with g.at(x, y, s):
        for dx, dy, r in ((-34, -24, 32), (34, -24, 32), (0, -40, 40), (-14, -18, 34), (18, -18, 34)): g.ell(dx, dy, r, r * .8, col)
        g.ell(26, -14, 34, 16, dark(col, .14)); g.ell(-16, -48, 18, 10, light(col, .18))
        if dots:
            for dx, dy in ((-40, -24), (-20, -40), (4, -22), (24, -44), (44, -20), (8, -56), (-6, -34)): g.ell(dx, dy, 5, None, dots)


def tuft(g, x, y, s=1, col=LEAF, n=9, h=80, spread=46):
    with g.at(x, y, s):
        for i in range(n):
            u = (i - (n - 1) / 2) / ((n - 1) / 2)
            hh = h * (1 - .25 * abs(u)) * (.86 + .14 * ((i * 7) % 3))
            g.path(f"M{u*8-4} 0 Q{u*spread*.4-2} {-hh*.7} {u*spread} {-hh} Q{u*spread*.4+5} {-hh*.6} {u*8+4} 0 Z", col if i % 2 else dark(col, .16))


def roofline(g, pts, col, kind):
    """A roof as a quadrilateral [bottom left, top left, top right, bottom right]."""
    bl, tl, tr, br = pts
    g.poly(pts, col)
    n = max(4, int(abs(br[0] - bl[0]) / (26 if kind != "thatch" else 16)))
    lerp = lambda a, b, t: (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
    if kind in ("tin", "thatch"):
        for i in range(n + 1):
            a, b = lerp(tl, tr, i / n), lerp(bl, br, i / n)
            if kind == "thatch": a = lerp(b, a, .45 + .5 * ((i * 7) % 5) / 5)
            g.line([a, b], dark(col, .2), 2.6)
        if kind == "thatch":
            for t in (.35, .68): g.line([lerp(tl, bl, t), lerp(tr, br, t)], dark(col, .22), 3)
            for i in range(n): 
                a = lerp(bl, br, (i + .5) / n); g.line([a, (a[0], a[1] + 9)], dark(col, .12), 7)
    else:
        rows = 6
        for j in range(1, rows + 1):
            g.line([lerp(tl, bl, j / rows), lerp(tr, br, j / rows)], dark(col, .22), 2.6)
        for j in range(rows):
            for i in range(n + 1):
                u = (i + .5 * (j % 2)) / n
                if u > 1: continue
                g.line([lerp(lerp(tl, bl, j / rows), lerp(tr, br, j / rows), u), lerp(lerp(tl, bl, (j + 1) / rows), lerp(tr, br, (j + 1) / rows), u)], dark(col, .14), 2)
    g.line([tl, tr], dark(col, .3), 6)


def house(g, x, y, w, h, roof="tile", wall=None, roofh=None, door=1, col=None, chimney=False, over=26, windows=True):
    """A low house seen from the long side, foot at (x, y)."""
    wall = wall or CREAM
    col = col or {"tile": TILE, "tin": mix(STEEL, INDIGO, .15), "thatch": mix(STRAW, CLAY, .35), "shingle": mix(WOOD, STONE, .45)}[roof]
    rh = roofh or h * .8
    with g.at(x, y):
        if chimney:
            g.rect(w * .26, -h - rh * 1.35, w * .07, rh * 1.2, mix(BRICK, INK, .1)); g.rect(w * .255, -h - rh * 1.38, w * .08, 12, dark(BRICK, .3))
        g.rect(-w / 2, -h, w, h, wall)
        g.rect(-w / 2, -h, w, h * .22, INK, a=.12)
        n = 3
        if door:
            g.rect(-w * .07, -h * .72, w * .14, h * .72, DARKWOOD)
            if windows:
                for s in (-1, 1): g.rect(s * w * .28 - w * .06, -h * .66, w * .12, h * .3, mix(DARKWOOD, wall, .2))
        roofline(g, [(-w / 2 - over, -h + 6), (-w / 2 + w * .10, -h - rh), (w / 2 - w * .10, -h - rh), (w / 2 + over, -h + 6)], col, roof)


def stilt(g, x, y, s=1, roof="thatch", ladder=True, col=None, under=True):
    """A Tày wooden stilt house, 460 wide, foot at (x, y)."""
    col = col or {"thatch": mix(STRAW, BARK, .45), "tile": mix(TILE, INK, .25)}[roof]
    w = mix(WOOD, PAPER, .16)
    with g.at(x, y, s):
        g.rect(-200, -96, 400, 96, INK, a=.30)
        for px in (-196, -100, 0, 100, 190): g.rect(px - 8, -104, 16, 106, DARKWOOD); g.rect(px - 14, -6, 28, 10, STONE)
        g.rect(-230, -206, 460, 100, w)
        for i in range(24): g.line([(-224 + i * 19.5, -204), (-224 + i * 19.5, -112)], dark(w, .2), 2)
        g.rect(-120, -190, 56, 84, DARKWOOD)
        for px in (10, 120): g.rect(px, -184, 66, 46, DARKWOOD); [g.line([(px + 11 * k, -184), (px + 11 * k, -138)], w, 3) for k in range(1, 6)]
        g.rect(-244, -112, 488, 14, dark(w, .35))
        for i in range(13): g.line([(-240 + i * 14, -146), (-240 + i * 14, -112)], dark(w, .3), 4)
        g.line([(-242, -146), (-140, -146)], dark(w, .35), 6)
        if ladder:
            g.line([(-140, 4), (-100, -108)], DARKWOOD, 8); g.line([(-104, 4), (-66, -108)], DARKWOOD, 8)
            for k in range(7): g.line([(-136 + k * 5.6, -8 - k * 15.5), (-100 + k * 5.6, -8 - k * 15.5)], DARKWOOD, 6)
        roofline(g, [(-272, -196), (-190, -352), (190, -352), (272, -196)], col, roof)
        g.poly([(190, -352), (272, -196), (236, -196), (176, -352)], INK, a=.14)


def boat(g, x, y, s=1, col=WOOD, inside=None, flip=False):
    """A sampan from the side, 300 long, waterline at y."""
    with g.at(x, y, s, 0, flip):
        g.ell(0, 14, 150, 12, INK, a=.14)
        g.path("M-156 -34 C-110 -18 110 -18 160 -44 C140 -4 110 16 70 18 L-80 18 C-120 16 -146 -6 -156 -34 Z", col)
        g.path("M-156 -34 C-110 -18 110 -18 160 -44 C110 -30 -110 -30 -156 -34 Z", inside or dark(col, .4))
        g.path("M-146 -16 C-100 2 100 2 146 -22", None, dark(col, .3), 4)


def fishingboat(g, x, y, s=1, hull=None, flip=False):
    hull = hull or mix(INDIGO, PAPER, .12)
    with g.at(x, y, s, 0, flip):
        g.ell(0, 20, 190, 14, INK, a=.14)
        g.path("M-200 -70 C-150 -40 120 -40 210 -96 C196 -30 160 18 120 22 L-140 22 C-178 10 -196 -30 -200 -70 Z", hull)
        g.path("M-194 -40 C-150 -8 130 -10 196 -54", None, RED, 10)
        g.path("M-200 -70 C-150 -40 120 -40 210 -96", None, PAPER, 7)
        g.rect(-130, -132, 110, 84, CREAM); g.rect(-144, -144, 138, 16, RED); g.rect(-116, -118, 34, 30, DEEP); g.rect(-70, -118, 34, 30, DEEP)
        g.line([(40, -56), (40, -230)], DARKWOOD, 8); g.line([(40, -214), (150, -80)], INK, 2.4); g.line([(40, -214), (-20, -144)], INK, 2.4)
        g.poly([(42, -228), (92, -214), (42, -198)], RED)


# -- indoors -----------------------------------------------------------------
def room(g, wall=None, floor=None, y=720, boards=True, beams=False):
    wall = wall or mix(PAPER, HONEY, .18)
    floor = floor or mix(WOOD, PAPER, .35)
    g.rect(0, 0, g.w, y, wall)
    if boards:
        for i in range(1, 12): g.line([(i * g.w / 12, 0), (i * g.w / 12, y)], dark(wall, .07), 3)
    g.rect(0, y, g.w, g.h - y, floor)
    g.rect(0, y, g.w, 10, dark(floor, .2))


def bricks(g, x, y, w, h, col=BRICK, bw=74, bh=32, gap=5):
    g.rect(x, y, w, h, mix(col, PAPER, .4))
    j = 0
    while j * bh < h:
        i = -1
        while i * bw < w:
            x0 = max(0, i * bw + (bw / 2 if j % 2 else 0)); x1 = min(w, (i + 1) * bw + (bw / 2 if j % 2 else 0) - gap)
            if x1 > x0: g.rect(x + x0, y + j * bh, x1 - x0, min(bh - gap, h - j * bh), mix(mix(col, INK, .07 * ((i * 5 + j * 3) % 3)), PAPER, .05 * ((i + j) % 2)))
            i += 1
        j += 1


def table(g, y, col=None, front=None):
    """A table top filling the width, from y to the bottom."""
    col = col or mix(WOOD, PAPER, .42)
    g.rect(0, y, g.w, g.h - y, col)
    g.rect(0, y, g.w, 8, light(col, .3))
    for k in range(4):
        yy = y + 60 + k * (g.h - y) / 4.3
        g.path(f"M0 {yy} C{g.w*.3} {yy-10} {g.w*.6} {yy+14} {g.w} {yy-4}", None, dark(col, .10), 3)


def stonewall(g, x, y, w, h, col=STONE):
    with g.clip(lambda: g.c.rectangle(x, y - h - 20, w, h + 24)):
        g.rect(x, y - h + 8, w, h, dark(col, .45))
        yy, j = y, 0
        while yy > y - h + 10:
            xx = x - (j % 2) * 26
            while xx < x + w:
                ww, hh = g.r.uniform(44, 84), min(38, h / 3)
                g.rect(xx, yy - hh + g.r.uniform(-4, 2), ww - 5, hh - 4, mix(mix(col, PAPER, g.r.uniform(0, .35)), CLAY, g.r.choice((0, .06, .1))), 12)
                xx += ww
            yy -= min(38, h / 3); j += 1


def panflask(g, x, y, s, layers):
    """A conical glass flask with layers [(share of height from the foot, colour)]."""
    with g.at(x, y, s):
        glass = mix(INDIGO, PAPER, .78)
        d = "M-22 -200 L22 -200 L22 -130 L92 -16 Q96 0 78 2 L-78 2 Q-96 0 -92 -16 L-22 -130 Z"
        g.path(d, glass)
        with g.clip(d):
            for t, c in layers: g.rect(-120, -200 * t, 240, 220, c)
            g.path("M20 -220 L20 -130 L70 0 L140 0 L140 -220 Z", INK, a=.08)
            g.line([(-14, -190), (-14, -126), (-74, -20)], WHITE, 7, .6)
        g.rect(-28, -208, 56, 12, light(glass, .4), 5)


def still(g, x, y, s=1, col=STEEL, night=False):
    """A pot still with dome, 300 wide, foot at (x, y); the swan neck leaves at (+60, -470)."""
    with g.at(x, y, s):
        g.turn([(150, -330), (160, -200), (156, -26)], col, .14, shade=.16, shine=.35)
        for yy in (-310, -60): g.band(160, yy, yy + 14, dark(col, .25), .14)
        g.turn([(36, -470), (60, -440), (120, -390), (160, -336)], light(col, .12), .14, shade=.16, shine=.35)
        for i in range(-4, 5): g.ell(i * 34 * (1 - abs(i) * .02), -306 + 20 * math.cos(i / 4.4 * 1.5), 5, None, dark(col, .4))


def wok(g, x, y, r, col=None): 
    col = col or mix(INK, STEEL, .2)
    with g.at(x, y):
        g.path(f"M{-r} 0 C{-r*.8} {r*.5} {-r*.3} {r*.62} 0 {r*.62} C{r*.3} {r*.62} {r*.8} {r*.5} {r} 0 Z", col)
        g.ell(0, 0, r, r * .2, light(col, .25)); g.ell(0, 3, r * .92, r * .165, dark(col, .3))


def stove(g, x, y, w, h, fire=True, col=None):
    """A brick stove with an open mouth."""
    col = col or BRICK
    with g.at(x, y):
        bricks(g, -w / 2, -h, w, h, col, 70, 30)
        d = f"M{-w*.2} 0 L{-w*.2} {-h*.45} C{-w*.2} {-h*.86} {w*.2} {-h*.86} {w*.2} {-h*.45} L{w*.2} 0 Z"
        g.path(d, mix(INK, RED, .12))
        if fire:
            with g.clip(d):
                with g.at(0, 0): flames(g, w * .36, h * .62, 4)
            for i in range(3): g.line([(-w * .17 + i * w * .12, 4), (-w * .10 + i * w * .1, -16)], DARKWOOD, 18)
        g.rect(-w / 2 - 10, -h - 14, w + 20, 20, dark(col, .2), 4)


def basketflat(g, x, y, w, h, fill, col=STRAW, rows=5):
    """An open basket with a heap: drawn by the caller above y - h."""
    with g.at(x, y):
        def wv():
            for j in range(int(h / 16)):
                for i in range(-8, 9):
                    g.line([(i * w / 15 - w / 34 + (w / 30 if j % 2 else 0), -h + j * 16 + 14), (i * w / 15 + w / 60 + (w / 30 if j % 2 else 0), -h + j * 16 + 14)], dark(col, .28), 4)
        g.turn([(w / 2, -h), (w * .47, -h * .5), (w * .38, -w * .05)], col, .16, shade=.12, extra=wv)
        g.ell(0, -h, w / 2, w * .09, light(col, .2)); g.ell(0, -h + 3, w * .46, w * .075, dark(col, .5) if fill is None else fill)


def trayround(g, x, y, r, fill, col=STRAW, k=.36):
    g.ell(x + 6, y + 12, r, r * k, INK, a=.13)
    g.ell(x, y, r, r * k, dark(col, .25)); g.ell(x, y - 5, r, r * k, col); g.ell(x, y - 3, r * .93, r * k * .91, fill or light(col, .3))


def jarclay(g, x, y, s=1, col=None, cover=None):
    """A big-bellied earthenware jar, 320 tall."""
    col = col or mix(CLAY, INK, .25)
    with g.at(x, y, s):
        g.turn([(84, -320), (80, -296), (120, -262), (160, -190), (150, -100), (96, -16)], col, .14, mouth=dark(col, .55), rim=light(col, .2),
               extra=lambda: [g.path(f"M-170 {yy-14} Q0 {yy+34} 170 {yy-14}", None, dark(col, .25), 5) for yy in (-246, -232)])
