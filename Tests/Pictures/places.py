"""place.png: where each producer works."""
import math

from kit import *
from parts import *
from scenery import *

ALL = {}


def place(key):
    def deco(f):
        ALL[key + "/place"] = f
        return f
    return deco


def croprows(g, x, y, w, h, col, soil, n=7, lean=.5, bushy=22, step=None):
    """Rows of a low crop running away from the reader, in the quadrilateral under y."""
    g.rect(x, y, w, h, soil)
    vx = x + w * lean
    for i in range(-n, n * 2 + 1):
        xa, xb = vx + (i - n / 2) * w / n * .36, vx + (i - n / 2) * w / n * 1.5
        g.poly([(xa - 5, y), (xa + 5, y), (xb + bushy * 1.6, y + h), (xb - bushy * 1.6, y + h)], col if i % 2 else mix(col, GREEN, .3))


@place("lua-doi-dau")
def lua(g):
    sky(g, mix(INDIGO, PAPER, .78), 4)
    for x, y, s in ((300, 210, 1.5), (1000, 120, 1.6), (700, 240, 1.1)): cloud(g, x, y, s, mix(WHITE, STONE, .12))
    ridge(g, 420, 90, mix(FAR, GREEN, .25), 6, 1)
    hill = "M-20 1000 L-20 640 C200 420 560 250 820 270 C1120 290 1340 430 1540 560 L1540 1000 Z"
    g.path(hill, mix(LEAF, SAND, .45))
    with g.clip(hill):
        for j in range(11):                                # contour rows of mulberry
            y = 330 + j * 62 + j * j * 2
            for i in range(44):
                x = -30 + i * 37 + (j % 2) * 18
                yy = y + ((x - 800) / 800) ** 2 * 150 - 20
                s = .34 + .05 * j
                g.ell(x, yy, 26 * (s + .35), 22 * (s + .3), LEAF if (i + j) % 3 else DARKLEAF)
                g.ell(x - 5, yy - 8, 12 * (s + .3), 8 * (s + .3), LIGHTLEAF)
    g.path("M-20 1000 L-20 880 C400 850 1000 850 1540 890 L1540 1000 Z", mix(SAND, CLAY, .25))
    g.shadow(1000, 906, 330, 20)
    house(g, 1000, 905, 560, 150, "tin", mix(WHITE, CREAM, .5))
    house(g, 640, 912, 230, 110, "tin", CREAM)
    for x in (210, 330, 450): bush(g, x, 960, 1.2, LEAF)


@place("ca-phe-nuong-doi-gio")
def coffeehill(g):
    sky(g, None, 3)
    ridge(g, 400, 70, FAR, 6, 2)
    hill = "M-20 1000 L-20 470 C300 300 700 240 1000 320 C1260 390 1400 500 1540 540 L1540 1000 Z"
    g.path(hill, mix(SOIL, PAPER, .18))
    with g.clip(hill):
        for j in range(8):
            y = 360 + j * 76 + j * j * 3
            for i in range(26):
                x = -30 + i * 64 + (j % 2) * 32
                yy = y + ((x - 800) / 800) ** 2 * 110 - 10
                if j > 5 and 720 < x < 1260: continue
                s = .40 + .07 * j
                g.ell(x, yy + 12 * s, 36 * s, 10 * s, dark(SOIL, .25))
                bush(g, x, yy + 8 * s, s, DARKLEAF if (i + j) % 3 else GREEN, RED if j > 2 and i % 2 else None)
    g.path("M-20 1000 L-20 930 C400 900 1000 905 1540 925 L1540 1000 Z", SOIL)
    house(g, 990, 930, 440, 150, "tin", mix(CREAM, KRAFT, .25), chimney=True)
    smoke(g, 1122, 566, .9, WHITE, .75, 5, 18)


@place("kho-muc-dao-gio")
def squidbeach(g):
    sky(g, None, 3)
    g.rect(0, 380, 1500, 20, mix(SAND, WHITE, .2))
    ridge(g, 400, 60, mix(LEAF, FAR, .5), 8, 1, 420)
    for i in range(15): casuarina(g, 50 + i * 102, 452 + (i % 2) * 12, .74 + .1 * ((i * 3) % 3))
    g.path("M-20 430 C300 414 1100 420 1540 440 L1540 760 C1100 720 500 760 -20 716 Z", mix(SAND, WHITE, .55))
    for row, (y, s) in enumerate(((500, .8), (590, 1))):
        for i in range(4 + row):
            rackbeach(g, 190 + i * 300 - row * 60, y, s, row + i)
    g.path("M-20 700 C400 752 1000 706 1540 744 L1540 1000 L-20 1000 Z", mix(WATER, PAPER, .3))
    g.path("M-20 690 C400 742 1000 696 1540 734", None, WHITE, 12, .9)
    g.path("M-20 740 C400 792 1000 746 1540 790 L1540 1000 L-20 1000 Z", WATER)
    for i in range(12): 
        x, y = g.r.uniform(0, 1400), 800 + i * 16
        g.line([(x, y), (x + 90, y)], light(WATER, .4), 4)
    fishingboat(g, 980, 860, 1.05)
    g.line([(1200, 766), (1330, 880)], INK, 3)


def rackbeach(g, x, y, s, k=0):
    with g.at(x, y, s):
        b = mix(STRAW, CLAY, .3)
        g.poly([(-90, 0), (110, 0), (150, 18), (-50, 18)], INK, a=.10)
        for px in (-100, 100): g.line([(px, 0), (px + 16, -96)], dark(b, .35), 7)
        g.poly([(-120, -30), (100, -30), (128, -112), (-92, -112)], light(b, .35))
        for t in (0, .33, .66, 1): g.line([(-120 + 28 * t, -30 - 82 * t), (100 + 28 * t, -30 - 82 * t)], b, 6)
        for i in range(7): g.line([(-110 + i * 34, -30), (-84 + i * 34, -112)], b, 4)
        for i in range(6):
            for j in range(2):
                px, py = -92 + i * 34 + j * 14, -50 - j * 38
                g.ell(px, py, 10, 15, mix(PINK, CREAM, .35), rot=16)


@place("lo-dau-tram-pha-tam")
def cajeputscrub(g):
    sky(g, None, 3)
    ridge(g, 360, 60, FAR, 6, 2, 420)
    waterplane(g, 372, 520, mix(DEEP, WATER, .4))
    boat(g, 300, 440, .4)
    g.path("M-20 510 C300 486 900 520 1540 492 L1540 1000 L-20 1000 Z", mix(SAND, WHITE, .62))
    house(g, 1040, 640, 330, 110, "thatch", mix(WOOD, PAPER, .4), windows=False)
    smoke(g, 1090, 442, 1.3, WHITE, .85, 6, 22)
    for i, (x, y, s) in enumerate(((160, 600, .7), (420, 580, .6), (620, 620, .7), (800, 690, .8), (1340, 610, .7), (250, 730, 1), (560, 770, 1.05), (1260, 760, 1.05), (80, 880, 1.4), (900, 880, 1.3), (420, 930, 1.45), (1400, 930, 1.5))):
        g.ell(x + 10, y + 2, 62 * s, 10 * s, INK, a=.12)
        bush(g, x, y, s, mix(LEAF, STONE, .22) if i % 2 else LEAF)
        for k in range(7): g.line([(x + (k - 3) * 13 * s, y - 34 * s), (x + (k - 3) * 17 * s, y - (74 + (k * 5) % 14) * s)], mix(LEAF, PAPER, .2), 4 * s)
    for x, y in ((700, 840), (1120, 930), (640, 960), (150, 980), (1180, 700)): tuft(g, x, y, .5, mix(STRAW, LEAF, .35), 7)


@place("tram-huong-doi-bac")
def agarhill(g):
    sky(g, None, 2, (1220, 170, 64))
    ridge(g, 430, 120, FAR, 5, 1.2)
    hill = "M-20 1000 L-20 650 C240 560 420 300 780 280 C1120 270 1300 500 1540 590 L1540 1000 Z"
    g.path(hill, mix(LEAF, SAND, .42))
    with g.clip(hill):
        for j in range(7):
            y = 350 + j * 66 + j * j * 3
            n = 8 + j * 3
            for i in range(n):
                x = 780 + (i - (n - 1) / 2) * 88
                yy = y + ((x - 780) / 760) ** 2 * 150 - 30
                s = .40 + .05 * j
                g.ell(x + 8, yy, 24 * s, 6 * s, INK, a=.14)
                g.rect(x - 4 * s, yy - 86 * s, 8 * s, 88 * s, mix(BARK, PAPER, .15))
                g.ell(x, yy - 104 * s, 32 * s, 46 * s, LEAF if (i + j) % 2 else GREEN); g.ell(x + 9 * s, yy - 92 * s, 20 * s, 30 * s, dark(LEAF, .18))
    g.path("M-20 1000 L-20 850 C400 820 1000 830 1540 850 L1540 1000 Z", mix(SAND, LEAF, .25))
    house(g, 420, 880, 400, 120, "tile", mix(CREAM, WHITE, .4))
    stonewall(g, -10, 970, 1520, 96)
    tree(g, 1290, 880, 1.3)


@place("nha-yen-ninh-van")
def swifthouses(g):
    sky(g, None, 2)
    g.path("M-20 800 L-20 420 C160 340 320 160 520 150 C640 146 700 240 820 250 C960 250 1060 120 1220 130 C1380 150 1460 300 1540 340 L1540 800 Z", mix(GREEN, LEAF, .4))
    g.path("M-20 800 L-20 560 C200 500 360 380 560 420 C800 470 1000 380 1200 420 C1360 450 1460 500 1540 500 L1540 800 Z", mix(LEAF, GREEN, .2))
    for i in range(18): g.ell(i * 88 + 20, 640 + (i % 3) * 12, 70, 46, DARKLEAF if i % 2 else GREEN)
    for i, (x, w, h) in enumerate(((420, 210, 430), (740, 240, 500), (1070, 210, 410))):
        wall = mix(CREAM, STONE, (.12, .02, .2)[i])
        g.rect(x - w / 2, 720 - h, w, h, wall); g.rect(x + w * .16, 720 - h, w * .34, h, INK, a=.09)
        g.rect(x - w / 2 - 12, 720 - h - 20, w + 24, 24, dark(wall, .2))
        g.rect(x - w * .22, 720 - h - 84, w * .44, 68, wall); g.rect(x - w * .26, 720 - h - 94, w * .52, 14, dark(wall, .2))
        g.rect(x - w * .14, 720 - h - 62, w * .28, 18, INK)                         # narrow openings
        for j in range(3): 
            for sx in (-.28, .10): g.rect(x + sx * w, 720 - h + 70 + j * 110, w * .2, 14, mix(INK, wall, .15))
        g.rect(x - 22, 652, 44, 68, mix(INDIGO, PAPER, .2))
        for k in range(3): g.rect(x - w * .44 + k * w * .33, 720 - h + 24, 8, 8, dark(wall, .35))
    for i in range(11):                                    # swiftlets
        x, y = 300 + i * 96 + 30 * math.sin(i * 3), 110 + 60 * math.sin(i * 2.2) + 40
        g.path(f"M{x-24} {y-8} Q{x-8} {y-10} {x} {y} Q{x+8} {y-10} {x+24} {y-8} Q{x+8} {y-2} {x} {y+7} Q{x-8} {y-2} {x-24} {y-8} Z", INK)
    g.path("M-20 716 C400 700 1000 706 1540 720 L1540 880 C1000 840 500 880 -20 836 Z", mix(SAND, WHITE, .35))
    coconut(g, 180, 770, .9, -40); coconut(g, 1360, 780, 1, 50)
    g.path("M-20 826 C500 876 1000 830 1540 868 L1540 1000 L-20 1000 Z", WATER)
    g.path("M-20 822 C500 872 1000 826 1540 864", None, WHITE, 12)
    for i in range(9): g.line([(60 + i * 160, 910 + (i % 3) * 26), (150 + i * 160, 910 + (i % 3) * 26)], light(WATER, .4), 4)


def shinglehouse(g, x, y, s, k=0):
    with g.at(x, y, s):
        w = mix(WOOD, PAPER, .14)
        g.rect(-150, -110, 300, 110, w)
        for i in range(16): g.line([(-146 + i * 19.5, -108), (-146 + i * 19.5, 0)], dark(w, .22), 2)
        g.rect(-30, -84, 54, 84, DARKWOOD); g.rect(70, -80, 44, 36, DARKWOOD)
        roofline(g, [(-196, -100), (-150, -218), (150, -218), (196, -100)], mix(mix(WOOD, STONE, .5), INK, .06), "shingle")


@place("ruou-men-la-khe-ban")
def shinglevillage(g):
    sky(g, mix(INDIGO, PAPER, .82), 1)
    for y, c, p in ((330, mix(FAR, PAPER, .25), 1), (430, mix(FAR, GREEN, .3), 2.4)): ridge(g, y, 190, c, 6, p)
    for i in range(26):
        x = i * 64 - 20; y = 560 - 70 * math.sin(i * .5) 
        g.path(f"M{x-46} {y+70} L{x} {y-110-(i*37%50)} L{x+46} {y+70} Z", mix(GREEN, INK, .22 + .1 * (i % 2)))
    for x, y, w in ((300, 470, 420), (900, 420, 520), (1260, 520, 380), (560, 560, 600)):
        g.ell(x, y, w * .5, 26, WHITE, a=.72); g.ell(x + 90, y + 18, w * .4, 20, WHITE, a=.6)
    g.path("M-20 1000 L-20 640 C300 580 620 640 900 700 L1540 380 L1540 1000 Z", mix(LEAF, SAND, .42))
    slope = "M800 1010 L760 800 C980 680 1200 560 1540 360 L1540 1010 Z"
    g.path(slope, mix(SOIL, SAND, .45))
    with g.clip(slope):                                    # steep maize field
        for j in range(9):
            for i in range(17):
                x = 770 + i * 52 + (j % 2) * 26
                y = 860 + j * 58 - (x - 760) * .62
                maize(g, x, y + 30, .62 + .06 * j)
    for x, y, s in ((230, 720, .78), (560, 770, .92), (170, 930, 1.1)):
        g.shadow(x, y + 2, 180 * s, 12); shinglehouse(g, x, y, s)
    smoke(g, 590, 556, .7, WHITE, .7, 5, 16)
    for x, y in ((430, 960), (640, 920), (390, 840)): tuft(g, x, y, .8, LEAF)


def maize(g, x, y, s=1):
    with g.at(x, y, s):
        g.line([(0, 0), (0, -110)], DARKLEAF, 6)
        for yy, l, r in ((-20, 62, -40), (-36, 66, -140), (-56, 62, -36), (-72, 56, -146), (-90, 42, -50), (-94, 40, -128)): leaf(g, 0, yy, l, 15, r, LEAF if r > -90 else GREEN, False, 10)
        g.ell(8, -54, 7, 17, YELLOW, rot=16)
        for dx in (-10, 0, 10): g.line([(0, -108), (dx, -134)], STRAW, 4)


def terraces(g, d, x0, x1, y0, n, step, amp, cols):
    with g.clip(d):
        for j in range(n):
            y = y0 + j * step
            pts = [(x0 + (x1 - x0) * i / 8, y + amp * math.sin(i * 1.1 + j * .5)) for i in range(9)]
            g.c.new_path(); g.c.move_to(x0, 1100); g.c.line_to(*pts[0])
            for a, b, e in smooth(pts): g.c.curve_to(*a, *b, *e)
            g.c.line_to(x1, 1100); g.c.close_path(); g.ink(cols[j % len(cols)])
            g.c.new_path(); g.c.move_to(*pts[0])
            for a, b, e in smooth(pts): g.c.curve_to(*a, *b, *e)
            g.ink(None, dark(cols[j % len(cols)], .22), 5)


def stream(g, pts, w0, w1, col=WATER):
    """A stream along pts, w0 wide at the far end and w1 at the near end."""
    n = len(pts)
    L, R = [], []
    for i, (x, y) in enumerate(pts):
        w = w0 + (w1 - w0) * i / (n - 1)
        L.append((x - w / 2, y)); R.append((x + w / 2, y))
    for grow, c in ((14, mix(SAND, STONE, .25)), (0, col)):
        g.c.new_path()
        a = [(x - grow, y) for x, y in L]; b = [(x + grow, y) for x, y in R][::-1]
        g.c.move_to(*a[0])
        for p, q, e in smooth(a): g.c.curve_to(*p, *q, *e)
        g.c.line_to(*b[0])
        for p, q, e in smooth(b): g.c.curve_to(*p, *q, *e)
        g.c.close_path(); g.ink(c)
    for i in range(n - 1):
        for t in (.2, .6):
            x = pts[i][0] + (pts[i + 1][0] - pts[i][0]) * t; y = pts[i][1] + (pts[i + 1][1] - pts[i][1]) * t
            w = (w0 + (w1 - w0) * (i + t) / (n - 1)) * .3
            g.line([(x - w, y), (x + w * .4, y)], light(col, .5), 3)


@place("ban-nha-san-ben-suoi")
def stiltvillage(g):
    sky(g, None, 2)
    for x, w, h, c in ((120, 360, 330, FAR), (420, 300, 400, mix(FAR, GREEN, .2)), (700, 340, 300, FAR), (980, 320, 420, mix(FAR, GREEN, .25)), (1300, 400, 340, FAR), (1500, 260, 270, mix(FAR, GREEN, .2))):
        karst(g, x, 560, w, h, c)
    d = "M-20 1000 L-20 470 C300 400 700 450 1000 440 C1240 430 1400 400 1540 420 L1540 1000 Z"
    g.path(d, LEAF)
    terraces(g, d, -40, 1560, 470, 5, 40, 16, (mix(LEAF, YELLOW, .35), LIGHTLEAF, mix(LEAF, YELLOW, .5), LEAF, mix(LIGHTLEAF, YELLOW, .2)))
    g.path("M-20 1000 L-20 670 C500 640 1000 640 1540 660 L1540 1000 Z", mix(LEAF, SAND, .22))
    for x, y, s in ((230, 730, .62), (560, 716, .62), (1270, 730, .66), (330, 935, .98)):
        g.shadow(x, y, 260 * s, 18 * s); stilt(g, x, y, s)
    stream(g, [(900, 650), (850, 720), (930, 800), (860, 900), (980, 1020)], 50, 330)
    for x, y, r in ((700, 960, 22), (1130, 900, 26), (1090, 940, 18), (776, 860, 16), (1040, 800, 14)): g.ell(x, y, r * 1.4, r, STONE); g.ell(x - 4, y - 5, r * .9, r * .5, light(STONE, .3))
    for x, y, s in ((1080, 720, .7), (60, 740, .8), (1430, 900, 1.3), (740, 720, .6)): tree(g, x, y, s)
    bamboo(g, 1280, 990, .55, 6)


def stay_front(g):
    """The stilt house of the stay, 1200 × 1200."""
    sky(g, None, 2)
    for x, w, h, c in ((140, 420, 420, FAR), (560, 380, 500, mix(FAR, GREEN, .25)), (960, 460, 430, FAR), (1200, 300, 340, mix(FAR, GREEN, .2))): karst(g, x, 640, w, h, c)
    d = "M-20 1200 L-20 560 C300 500 800 530 1240 510 L1240 1200 Z"
    g.path(d, LEAF)
    terraces(g, d, -40, 1260, 560, 3, 40, 12, (mix(LEAF, YELLOW, .35), LIGHTLEAF, mix(LEAF, YELLOW, .5)))
    g.path("M-20 1200 L-20 690 C300 670 800 670 1240 680 L1240 1200 Z", mix(LEAF, SAND, .22))
    stream(g, [(1130, 690), (1010, 760), (1040, 850), (960, 960), (1060, 1080), (1020, 1220)], 70, 360)
    # the hanging bridge over the stream
    rope = DARKWOOD
    for x in (820, 1186): g.rect(x - 9, 690, 18, 170, rope); g.rect(x - 16, 684, 32, 12, rope)
    g.path("M824 700 Q1005 800 1186 700", None, rope, 6); g.path("M824 826 Q1005 900 1186 826", None, mix(WOOD, PAPER, .2), 20); g.path("M824 836 Q1005 910 1186 836", None, rope, 5)
    for i in range(1, 16):
        t = i / 16
        g.line([(824 + 362 * t, 700 + 200 * t * (1 - t)), (824 + 362 * t, 824 + 148 * t * (1 - t))], rope, 3)
    tree(g, 90, 800, 1.3)
    g.shadow(430, 922, 380, 26)
    stilt(g, 430, 920, 1.38)
    # the fish pond
    g.ell(420, 1080, 350, 84, mix(SAND, STONE, .35)); g.ell(420, 1080, 322, 70, WATER)
    for x, y, w in ((260, 1070, 80), (470, 1110, 110), (560, 1056, 70)): g.line([(x, y), (x + w, y)], light(WATER, .45), 4)
    for x, y, r in ((330, 1100, 0), (430, 1070, 20), (530, 1092, -12)):
        with g.at(x, y, .34, r): anchovyshape(g, mix(FIRE, RED, .3))
    for i in range(11): a = math.pi * i / 10 + math.pi; g.ell(420 + math.cos(a) * 345, 1084 - math.sin(a) * 78, 20, 13, mix(STONE, PAPER, .2 * (i % 2)))
    tuft(g, 60, 1130, 1, LEAF); tuft(g, 800, 1150, .9, LEAF); bush(g, 700, 940, .9)


def anchovyshape(g, col):
    g.path("M-90 0 C-60 -30 20 -30 66 -4 L104 -26 L94 2 L104 28 L66 8 C20 30 -60 28 -90 0 Z", col)


@place("thit-gac-bep-pac-rang")
def porkhouse(g):
    sky(g, None, 2)
    ridge(g, 480, 60, FAR, 6, 2)
    karst(g, 1230, 720, 460, 430, mix(FAR, GREEN, .3)); karst(g, 260, 720, 420, 360, mix(FAR, GREEN, .2))
    karst(g, 740, 730, 700, 560, mix(GREEN, FAR, .45), 30)
    for i in range(20): g.ell(i * 80, 716 + (i % 2) * 10, 60, 38, GREEN if i % 2 else DARKLEAF)
    g.path("M-20 1000 L-20 720 C500 700 1000 700 1540 720 L1540 1000 Z", mix(LEAF, SAND, .3))
    smoke(g, 800, 420, 1.6, WHITE, .9, 7, 24)
    g.shadow(720, 824, 380, 20)
    stilt(g, 720, 820, 1.25, "tile")
    g.rect(740, 400, 70, 26, dark(TILE, .35))              # smoke vent on the ridge
    for i in range(3):                                     # sugar cane
        for k in range(34):
            x = k * 46 + (i * 21) % 46 - 10
            cane(g, x, 900 + i * 62, .66 + .14 * i, k)


def cane(g, x, y, s, k=0):
    with g.at(x, y, s):
        c = mix(LEAF, mix(RED, CLAY, .5), .35 if k % 2 else .1)
        hh = 140 + (k * 37) % 40
        g.line([(0, 20), (0, -hh)], c, 10)
        for j in range(5): g.line([(-5, -j * hh / 5), (5, -j * hh / 5)], dark(c, .3), 3)
        for r in (-60, -120, -30, -150, -90): leaf(g, 0, -hh + 6, 92, 13, r, LEAF if k % 3 else LIGHTLEAF, False, 16 if r > -90 else -16)


@place("che-doi-mo")
def teahill(g):
    sky(g, None, 2, (250, 190, 56))
    ridge(g, 520, 130, FAR, 6, 1); ridge(g, 620, 90, mix(FAR, GREEN, .35), 7, 3)
    hill = "M-60 1000 C60 700 420 330 750 330 C1080 330 1440 700 1560 1000 Z"
    g.rect(0, 760, 1500, 240, mix(LEAF, SAND, .3))
    g.path(hill, mix(LEAF, SAND, .45))
    with g.clip(hill):
        for j in range(11):                                # contour hedges, wider towards the foot
            t = j / 10
            rx, ry, cy = 190 + 720 * t, 60 + 130 * t, 420 + 560 * t
            g.arc(750, cy + 10, rx, ry, 190 if j else 180, 350, mix(CLAY, LEAF, .45), 26 + 10 * t)
            g.arc(750, cy, rx, ry, 180, 360, GREEN if j % 2 else LEAF, 26 + 14 * t)
            g.arc(750, cy - 9 - 4 * t, rx, ry, 190, 350, LIGHTLEAF, 6)
            for i in range(int(20 + 30 * t)):
                a = math.radians(186 + 168 * i / (20 + 30 * t))
                g.ell(750 + math.cos(a) * rx, cy + math.sin(a) * ry - 3, 7, 5, dark(LEAF, .2))
    for x, y, s in ((650, 352, .74), (770, 342, .95), (880, 362, .66)):
        with g.at(x, y, s):
            g.path("M-8 0 C-6 -40 -12 -70 -4 -100 M0 -50 L40 -110 M-2 -60 L-42 -104 M18 -78 L10 -130", None, BARK, 9)
            for dx, dy, r in ((-50, -110, 34), (46, -112, 36), (0, -142, 44), (-24, -128, 34), (26, -130, 36)): g.ell(dx, dy, r, r * .8, mix(WHITE, PINK, .12))
            for i in range(26): g.ell(g.r.uniform(-72, 72), -115 + g.r.uniform(-44, 34), 4, 4, g.r.choice((WHITE, mix(PINK, WHITE, .2), mix(STONE, WHITE, .5))))
    house(g, 1310, 950, 210, 80, "tile", CREAM)


@place("coi-bien-kim-hai")
def sedgefields(g):
    sky(g, None, 3)
    g.rect(0, 372, 1500, 60, WATER); g.line([(0, 374), (1500, 374)], light(WATER, .5), 4)
    # the long dyke crossing behind the fields
    g.path("M-20 520 L-20 440 C500 420 1000 420 1540 440 L1540 560 L-20 640 Z", mix(LEAF, SAND, .35))
    g.path("M-20 470 C500 440 1000 436 1540 452 L1540 486 C1000 468 500 474 -20 512 Z", mix(SAND, WHITE, .25))
    for i in range(12): sedgefan(g, 70 + i * 122, 496 - 26 * math.sin(i / 11 * 3.1), .34 + .03 * (i % 2), False)
    g.path("M-20 1000 L-20 616 C500 560 1000 556 1540 560 L1540 1000 Z", mix(LEAF, YELLOW, .2))
    for j in range(8):
        y = 618 + j * 44 + j * j * 2.5
        for i in range(30): tuft(g, i * 54 + (j % 2) * 27 - 10, y + 30 - 16 * math.sin(i / 9), .55 + .07 * j, LEAF if (i + j) % 3 else mix(LEAF, YELLOW, .3), 7, 86, 30)
        if j in (2, 5): 
            g.path(f"M-20 {y+46} C500 {y+22} 1000 {y+20} 1540 {y+36} L1540 {y+50} C1000 {y+36} 500 {y+40} -20 {y+66} Z", WATER)


def sedgefan(g, x, y, s, shade=True, col=None):
    """Split sedge spread in a fan on the ground, 300 wide."""
    col = col or mix(LEAF, STRAW, .55)
    with g.at(x, y, s, sy=s * .55):
        if shade: g.ell(6, -110, 190, 150, INK, a=.08)
        for i in range(29):
            a = math.radians(-172 + i * 164 / 28)
            c = mix(col, (STRAW, PAPER, LEAF)[i % 3], .3)
            g.line([(0, 0), (math.cos(a) * 210, math.sin(a) * 250)], c, 12)
        g.ell(0, -4, 26, 18, dark(col, .25))


@place("son-mai-ngo-tre")
def lacquerlane(g):
    sky(g, None, 1)
    for s in (-1, 1):
        for i in range(5): bamboo(g, 750 + s * (150 + i * 42), 540 + i * 14, .62 + .08 * i, 6, mix(LEAF, GREEN, .3))
    # brick lane in one-point view
    lane = "M690 520 L810 520 L1330 1000 L170 1000 Z"
    for s in (-1, 1):
        g.poly([(750 + s * 60, 520), (750 + s * 580, 1000), (750 + s * 800, 1000), (750 + s * 800, 560)], mix(SAND, LEAF, .35))
        # porch walls and roofs
        with g.at(750, 0, 1, 0, s < 0):
            g.poly([(300, 410), (760, 300), (760, 800), (300, 620)], CREAM)
            g.poly([(300, 410), (760, 300), (760, 360), (300, 440)], INK, a=.12)
            roofline(g, [(260, 436), (330, 330), (790, 130), (790, 330)], TILE, "tile")
            for t in (.1, .5, .92): 
                x = 290 + 470 * t; g.line([(x, 428 - 100 * t), (x, 640 + 190 * t)], DARKWOOD, 12)
            # racks with black bodies
            for k in range(3):
                y0, y1 = 500 + k * 46, 470 + k * 110
                g.line([(330, y0 + 30), (750, y1 + 30)], mix(WOOD, PAPER, .15), 8)
                for i in range(7):
                    t = (i + .5) / 7
                    x, y, r = 330 + 420 * t, y0 + (y1 - y0) * t + 6, 14 + 22 * t
                    g.ell(x, y, r * .74, r, INK); g.ell(x - r * .2, y - r * .3, r * .2, r * .34, light(INK, .45))
            for t in (.02, .98): g.line([(330 + 420 * t, 500 - 30 * t), (330 + 420 * t, 640 + 160 * t)], WOOD, 9)
    g.path(lane, mix(BRICK, PAPER, .12))
    with g.clip(lane):
        for j in range(15):
            y = 520 + 480 * (j / 15) ** 1.7
            y2 = 520 + 480 * ((j + 1) / 15) ** 1.7
            g.line([(0, y), (1500, y)], mix(BRICK, PAPER, .45), 2 + j * .25)
            for i in range(-8, 9):
                o = (i + .5 * (j % 2)) / 8
                f = lambda yy: 750 + o * (60 + (yy - 520) / 480 * 520) 
                g.line([(f(y), y), (f(y2), y2)], mix(BRICK, PAPER, .45), 2 + j * .2)


@place("nghe-bai-song-hong")
def turmericfield(g):
    sky(g, None, 3)
    ridge(g, 330, 40, FAR, 6, 1, 400)
    red = mix(mix(CLAY, RED, .35), PAPER, .38)
    waterplane(g, 340, 500, red, 12, light(red, .35))
    boat(g, 420, 420, .5); g.line([(420, 412), (420, 340)], DARKWOOD, 5)
    g.path("M-20 500 C500 480 1000 520 1540 490 L1540 700 L-20 700 Z", mix(SAND, CLAY, .3))
    field = "M-20 520 C500 500 1000 540 1540 512 L1540 820 C1000 760 500 800 -20 770 Z"
    g.path(field, mix(SOIL, SAND, .3))
    with g.clip(field):
        for j in range(6):
            y = 552 + j * 44 + j * j * 2
            for i in range(32):
                x = i * 52 + (j % 2) * 26 - 30
                for r in (-90, -58, -122, -34, -146): leaf(g, x, y, 42 + j * 6, 17 + j * 2.4, r, LEAF if (r + i) % 4 else mix(LEAF, YELLOW, .3), False, 4)
    dyke = "M-20 1000 L-20 766 C500 800 1000 750 1540 812 L1540 1000 Z"
    g.path(dyke, mix(LEAF, STRAW, .25))
    g.path("M-20 880 C500 900 1000 850 1540 906 L1540 960 C1000 900 500 960 -20 940 Z", mix(SAND, CLAY, .18))
    for i in range(24): tuft(g, 20 + i * 64, 850 - 30 * math.sin(i * .3) + (i % 2) * 120, .5, mix(LEAF, GREEN, .3), 7)


@place("gom-ben-lo")
def kilnlanding(g):
    sky(g, None, 2)
    ridge(g, 440, 50, FAR, 6, 2)
    for x in (1050, 1170, 1300, 1430): tree(g, x, 500, .7)
    waterplane(g, 480, 1000, WATER, 22)
    g.path("M-20 1000 L-20 560 C300 520 700 540 920 640 C1040 720 1020 800 900 860 C800 920 760 960 740 1000 Z", mix(SAND, CLAY, .35))
    for k in range(5): g.poly([(800 + k * 34, 716 + k * 34), (990 + k * 22, 690 + k * 34), (1010 + k * 22, 714 + k * 34), (816 + k * 34, 742 + k * 34)], mix(BRICK, PAPER, .2 + .06 * k))
    # the arched kiln
    d = "M90 780 L90 560 C90 330 640 330 640 560 L640 780 Z"
    g.rect(430, 250, 84, 190, mix(BRICK, INK, .15)); g.rect(420, 238, 104, 22, dark(BRICK, .25))
    smoke(g, 474, 216, 1.0, WHITE, .8, 5, 20)
    with g.clip(d): bricks(g, 80, 330, 570, 460, BRICK, 66, 30)
    with g.clip(d): g.path("M480 340 C600 420 600 700 560 790 L700 790 L700 340 Z", INK, a=.12)
    g.path("M90 780 L90 560 C90 330 640 330 640 560 L640 780", None, dark(BRICK, .3), 10)
    g.path("M280 780 L280 640 C280 540 430 540 430 640 L430 780 Z", dark(BRICK, .35)); g.path("M300 780 L300 646 C300 566 410 566 410 646 L410 780 Z", mix(INK, RED, .1))
    for i in range(7): a = math.radians(200 + i * 23.5); g.line([(355 + math.cos(a) * 78, 640 + math.sin(a) * 78), (355 + math.cos(a) * 98, 640 + math.sin(a) * 98)], mix(BRICK, PAPER, .4), 4)
    with g.at(560, 850): woodpile(g, 8, 4, 20, mix(WOOD, PAPER, .1))
    for x, s in ((90, 1), (170, 1.2)):
        with g.at(x, 870, s * .5): g.turn([(60, -200), (50, -180), (110, -120), (70, -14)], mix(CLAY, PAPER, .2), .16, mouth=dark(CLAY, .4))
    boat(g, 1200, 800, 1.25)
    for i in range(5): 
        with g.at(1090 + i * 52, 776, .34): g.turn([(50, -170), (42, -150), (92, -90), (60, -10)], mix(CLAY, HONEY, .15 * (i % 3)), .16)
    with g.at(1200, 802, 1.25): g.path("M-156 -34 C-110 -18 110 -18 160 -44 C140 -4 110 16 70 18 L-80 18 C-120 16 -146 -6 -156 -34 Z", WOOD)


def canalpersp(g, y0=430, w0=60, w1=900, bank=None, col=None, cx=750):
    """A straight canal running to the horizon."""
    col = col or mix(WATER, CLAY, .12)
    bank = bank or mix(LEAF, SAND, .35)
    g.rect(0, y0, g.w, g.h - y0, bank)
    d = f"M{cx-w0/2} {y0} L{cx+w0/2} {y0} L{cx+w1/2} 1000 L{cx-w1/2} 1000 Z"
    g.path(d, col)
    for s in (-1, 1): g.line([(cx + s * w0 / 2, y0), (cx + s * w1 / 2, 1000)], mix(SOIL, SAND, .3), 12)
    with g.clip(d):
        for i in range(16):
            t = ((i + .5) / 16) ** 1.6
            y = y0 + (1000 - y0) * t; w = w0 + (w1 - w0) * t
            x = cx + g.r.uniform(-.4, .2) * w
            g.line([(x, y), (x + w * .2, y)], light(col, .45), 2 + 4 * t)


@place("ong-rung-u-minh")
def ucanal(g):
    sky(g, None, 2)
    g.rect(0, 400, 1500, 60, mix(GREEN, FAR, .3))
    canalpersp(g, 450, 40, 760)
    for s in (-1, 1):
        for i in range(9):
            t = (i / 8) ** 1.5
            for k in (1, 0):
                x = 750 + s * (50 + t * 560 + k * (50 + 90 * t)); y = 462 + t * 330 - k * 6 * (1 + t * 3)
                melaleuca(g, x, y, .42 + .95 * t + .05 * k, LEAF if (i + k) % 2 else mix(LEAF, GREEN, .5), lean=s * -6)
            for k in range(3): tuft(g, 750 + s * (40 + t * 470 + k * 30), 474 + t * 400, .3 + .55 * t, mix(LEAF, YELLOW, .2), 7)
    # narrow motor boat moored at the bank
    with g.at(520, 880, 1.25, 4):
        g.ell(10, 12, 200, 12, INK, a=.15)
        g.path("M-210 -30 C-150 -14 140 -14 230 -44 C200 -4 160 14 120 16 L-140 16 C-180 12 -204 -8 -210 -30 Z", mix(WOOD, RED, .15))
        g.path("M-210 -30 C-150 -14 140 -14 230 -44 C150 -30 -150 -26 -210 -30 Z", DARKWOOD)
        for x in (-110, 0, 100): g.rect(x - 8, -28, 16, 14, mix(WOOD, PAPER, .2))
        g.rect(-186, -74, 52, 40, mix(STEEL, INK, .35), 6); g.rect(-178, -84, 30, 14, RED, 4)
        g.line([(-186, -50), (-330, 16)], mix(STEEL, INK, .3), 7); g.ell(-334, 16, 7, 18, STEEL)
        g.line([(-140, -60), (-70, -70)], mix(STEEL, INK, .3), 6)
        g.line([(226, -40), (300, -120)], mix(STRAW, INK, .2), 4)
    g.rect(892 - 0, 0, 0, 0, INK)
    g.line([(893, 770), (893, 690)], BARK, 12)


@place("trai-cay-cu-lao-sen")
def ferry(g):
    sky(g, None, 3)
    g.rect(0, 400, 1500, 60, mix(FAR, GREEN, .4))
    for i in range(16): nipa(g, i * 100 + 10, 470, .34)
    waterplane(g, 450, 1000, mix(WATER, CLAY, .16), 22)
    g.path("M1540 1000 L1540 560 C1240 540 900 560 700 620 C560 666 520 700 560 730 C640 770 900 760 1040 800 C1160 840 1200 900 1180 1000 Z", mix(LEAF, SAND, .25))
    g.path("M560 730 C640 770 900 760 1040 800 C1160 840 1200 900 1180 1000", None, mix(SOIL, SAND, .3), 14)
    for x, y, s in ((820, 640, .95), (960, 660, 1.05), (700, 680, .8), (1420, 650, 1.2)): tree(g, x, y, s, mix(GREEN, LEAF, .4), fruit=YELLOW)
    house(g, 1190, 720, 340, 130, "tin", CREAM, chimney=True)
    smoke(g, 1290, 408, .7, WHITE, .8, 5, 18)
    tree(g, 1440, 880, 1.3, mix(GREEN, LEAF, .4), fruit=YELLOW); tree(g, 1060, 800, .9, LEAF, fruit=YELLOW)
    # the landing and the ferry
    g.poly([(500, 700), (760, 720), (730, 760), (440, 736)], mix(WOOD, PAPER, .35))
    for i in range(9): g.line([(500 + i * 29, 700 + i * 2.4), (440 + i * 33, 736 + i * 2.6)], dark(WOOD, .1), 3)
    for x, y in ((450, 736), (560, 744), (660, 752)): g.rect(x, y, 12, 44, DARKWOOD)
    for x in (620, 730): g.line([(x, 730), (x, 640)], DARKWOOD, 8)
    roofline(g, [(590, 654), (620, 606), (730, 606), (760, 654)], RED, "tin")
    with g.at(300, 830):
        g.ell(0, 22, 220, 16, INK, a=.14)
        g.path("M-220 -30 L240 -30 L210 26 L-190 26 Z", mix(LEAF, INDIGO, .35)); g.rect(-226, -40, 470, 14, mix(WOOD, PAPER, .3))
        for i in range(10): g.line([(-206 + i * 46, -40), (-206 + i * 46, -78)], WHITE, 5)
        g.line([(-206, -78), (208, -78)], WHITE, 6)
        for x in (-120, 120): g.line([(x, -40), (x, -140)], DARKWOOD, 7)
        g.rect(-150, -156, 300, 20, mix(STEEL, PAPER, .3), 4)


@place("dau-goi-bo-ket-mo-cay")
def nipaworkshops(g):
    sky(g, None, 2)
    for i in range(9): coconut(g, 60 + i * 178, 560, .84 + .12 * (i % 3), (-1) ** i * 40)
    g.path("M-20 1000 L-20 600 L1540 580 L1540 1000 Z", mix(LEAF, SAND, .35))
    for i, x in enumerate((270, 680, 1090)):
        house(g, x, 700, 350, 110, "thatch", mix(mix(STRAW, WOOD, .3), PAPER, .15 * (i % 2)), roofh=140, windows=i != 1, over=30)
    smoke(g, 1150, 444, .8, WHITE, .7, 5, 18)
    g.path("M-20 720 C500 700 1000 726 1540 706 L1540 760 C1000 770 500 744 -20 770 Z", mix(SOIL, SAND, .45))
    g.path("M-20 766 C500 742 1000 772 1540 752 L1540 1000 L-20 1000 Z", mix(WATER, CLAY, .14))
    for i in range(12): x, y = g.r.uniform(0, 1400), 800 + i * 16; g.line([(x, y), (x + 100, y)], light(WATER, .35), 4)
    for i in range(34):
        row = i // 14
        c = mix(BARK, STRAW, .25 + .15 * (i % 3))
        g.ell(520 + (i % 14) * 38 + row * 26, 846 - row * 28, 27, 24, dark(c, .25)); g.ell(517 + (i % 14) * 38 + row * 26, 842 - row * 28, 24, 21, c)
    boat(g, 780, 876, 2.0)
    nipa(g, 80, 960, 1.1); nipa(g, 1400, 980, 1.2); nipa(g, 230, 1000, .9)


@place("gao-lung-tom-soc-trang")
def ricewater(g):
    sky(g, None, 3)
    g.rect(0, 400, 1500, 50, mix(FAR, GREEN, .4))
    for i in range(18): nipa(g, i * 88 + 20, 452, .32)
    g.rect(0, 440, 1500, 560, mix(LEAF, SAND, .35))
    g.poly([(150, 470), (1350, 470), (1560, 900), (1560, 1000), (-60, 1000), (-60, 900)], mix(WATER, CLAY, .10))      # ring channel
    for i in range(10): x = g.r.uniform(0, 1350); g.line([(x, 900 + i * 9), (x + 90, 900 + i * 9)], light(WATER, .4), 4)
    g.poly([(262, 512), (1238, 512), (1400, 850), (100, 850)], mix(SOIL, SAND, .2))
    plot = "M270 516 L1230 516 L1384 836 L116 836 Z"
    g.path(plot, mix(LEAF, YELLOW, .25))
    with g.clip(plot):
        for j in range(9):
            y = 530 + j * 30 + j * j * 1.6
            for i in range(46): tuft(g, 80 + i * 31 + (j % 2) * 15, y + 26, .36 + .05 * j, LEAF if (i + j) % 3 else mix(LEAF, YELLOW, .35), 5, 74, 30)
    g.shadow(1290, 566, 150, 12)
    house(g, 1290, 560, 200, 84, "thatch", mix(STRAW, WOOD, .3), roofh=110, windows=False)
    boat(g, 420, 930, 1.2)
    nipa(g, 60, 640, .9); nipa(g, 1450, 760, 1)
    palm = coconut(g, 1420, 560, .7, -30)


@place("nuoc-mam-hon-dat-bien")
def vathouse(g):
    sky(g, None, 2, (330, 210, 60))
    ridge(g, 460, 90, mix(FAR, GREEN, .25), 5, 2)
    for i in range(12): nipa(g, 700 + i * 74, 540, .5)
    waterplane(g, 520, 1000, mix(WATER, CLAY, .08), 24)
    g.path("M1540 1000 L1540 540 C1240 520 900 540 760 600 C700 640 760 700 860 720 C1040 750 1300 780 1540 900 Z", mix(SOIL, SAND, .45))
    house(g, 1140, 690, 560, 150, "thatch", mix(STRAW, WOOD, .35), roofh=190, door=0)
    for x in (930, 1050, 1170, 1290):                      # vats seen through the open front
        with g.at(x, 690, .5): vat(g, 160, 250)
    for x in (870, 990, 1110, 1230, 1400): g.line([(x, 694), (x, 546)], DARKWOOD, 11)
    coconut(g, 1460, 700, .9, -50)
    # landing
    g.poly([(560, 750), (960, 726), (990, 760), (560, 790)], mix(WOOD, PAPER, .35))
    for i in range(14): g.line([(566 + i * 30, 750 - i * 1.8), (568 + i * 30.6, 788 - i * 2)], dark(WOOD, .05), 3)
    for x in (580, 700, 820): g.rect(x, 780, 14, 60, DARKWOOD)
    g.rect(574, 700, 14, 60, DARKWOOD)
    fishingboat(g, 380, 850, 1.3)
    g.path("M566 730 Q620 730 580 712", None, STRAW, 5)


def vat(g, r, h, col=None):
    """A stave vat with rattan hoops, foot at 0,0."""
    col = col or mix(WOOD, PAPER, .1)
    def staves():
        for i in range(-9, 10):
            f = math.sin(i / 10 * 1.57)
            g.line([(f * r * 1.02, -h), (f * r * .94, 20)], dark(col, .3), 3)
    g.turn([(r, -h), (r * .92, -r * .14)], col, .14, soft=False, shade=.16, shine=.12, extra=staves)
    for t in (.12, .2, .55, .63, .88):
        rr = r * (1 - .08 * t) + 3
        y = -h + (h - r * .14) * t
        g.band(rr, y, y + h * .035, mix(STRAW, CLAY, .35), .14); g.band(rr, y + h * .022, y + h * .035, CLAY, .14)
    g.ell(0, -h, r, r * .14, light(col, .25)); g.ell(0, -h + 3, r * .9, r * .115, mix(mix(CLAY, RED, .3), INK, .35))
