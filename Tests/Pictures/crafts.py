"""craft.png: how each product is made."""
import math

from kit import *
from parts import *
from scenery import *

ALL = {}


def craft(key):
    def deco(f):
        ALL[key + "/craft"] = f
        return f
    return deco


def between(a, b, t): return a + (b - a) * t


def beach(g, y=430):
    sky(g, None, 3)
    waterplane(g, y - 70, y + 10)
    g.path(f"M-20 {y} C400 {y-14} 1000 {y+16} 1540 {y-6} L1540 1000 L-20 1000 Z", mix(SAND, WHITE, .45))


def night_room(g, floor=760):
    g.rect(0, 0, g.w, floor, NIGHT)
    g.rect(0, floor, g.w, g.h - floor, mix(NIGHT, SOIL, .25))


def glow(g, x, y, r, col=FIRE):
    for k in range(5): g.ell(x, y, r * (1 - k * .17), None, col, a=.07)


def basin(g, x, y, r, fill, col=None, h=.42):
    """A wide vessel seen from above its rim; its foot at y."""
    with g.at(x, y): g.turn([(r, -r * h), (r * .9, -r * h * .5), (r * .66, -6)], col or WHITE, .3, mouth=fill, rim=light(col or WHITE, .2))


def tray_of(g, x, y, r, n, item, fill=None, k=.36):
    trayround(g, x, y, r, fill, k=k)
    for i in range(n):
        t, a = math.sqrt((i + .5) / n) * .84, i * 2.4
        item(x + r * t * math.cos(a), y - 5 + r * k * t * math.sin(a))


# -- the sea ---------------------------------------------------------------
def split_squid(g, x, y, s):
    with g.at(x, y, s):
        g.path("M0 -70 C34 -60 40 10 26 52 L-26 52 C-40 10 -34 -60 0 -70 Z", mix(PAPER, PINK, .35))
        g.path("M0 -66 L0 50", None, mix(CLAY, PAPER, .4), 3)
        for i in range(-3, 4): g.path(f"M{i*7} 52 q{i*3} 24 {i*5} 46", None, mix(PINK, CLAY, .2), 5)


@craft("muc-kho-cau-dem")
def squid_rack(g):
    beach(g)
    for x, y, s in ((300, 420, .8), (1180, 418, 1)): boat(g, x, y, s)
    for x in (150, 560, 970, 1380):
        g.line([(x, 560), (x - 90, 940)], BARK, 14)
        g.line([(x - 10, 560), (x + 30, 930)], BARK, 12)
    for row in range(3):
        x0, y0 = 120 - row * 34, 590 + row * 118
        g.line([(x0 - 40, y0 + 4), (x0 + 1330, y0 - 8)], STRAW, 10)
        for i in range(11): split_squid(g, x0 + 30 + i * 120, y0 + 46 - i, .66)


@craft("nuoc-mam-40-do-dam")
def vat(g):
    sauce = mix(mix(CLAY, RED, .5), INK, .28)
    room(g, mix(WOOD, PAPER, .45), mix(STONE, PAPER, .2), 740)
    g.shadow(640, 800, 470, 40)
    with g.at(640, 790):
        def staves():
            for i in range(-9, 10): g.line([(i * 46, -640), (i * 43, 20)], dark(WOOD, .22), 4)
        g.turn([(430, -620), (440, -300), (420, -60)], WOOD, .16, soft=False, shade=.2, extra=staves,
               mouth=dark(AMBER, .45), rim=light(WOOD, .3))
        for r, y in ((432, -540), (438, -330), (426, -120)):
            for d in (0, 18): g.band(r, y + d, y + d + 12, STRAW, .16)
    basin(g, 642, 970, 170, sauce, mix(CLAY, INK, .35))
    g.rect(590, 752, 104, 34, DARKWOOD, 6)
    g.path("M642 784 C648 820 646 860 644 906", None, sauce, 16)
    jarclay(g, 1260, 900, 1.1)


@craft("nuoc-mam-35-do-dam")
def three_basins(g):
    room(g, mix(PAPER, STONE, .18), mix(STONE, PAPER, .35), 560, boards=False)
    for i in range(4): jarclay(g, 180 + i * 380, 570, .9)
    for i, x in enumerate((280, 720, 1160)):
        g.shadow(x, 905, 200, 30)
        basin(g, x, 900, 210, mix(mix(CLAY, RED, .45), HONEY, .35 * i), mix(INDIGO, PAPER, .25 + .1 * i))
    g.line([(1130, 790), (1390, 640)], WOOD, 18)
    with g.at(1110, 826): g.turn([(62, -46), (56, -24), (30, -8)], DARKWOOD, .3, mouth=mix(mix(CLAY, RED, .45), HONEY, .5))


# -- fire and stills -------------------------------------------------------
def coil(g, x, y, w, h, n, col):
    """A cooling pipe as one sees it through the cut-open wall of its tank."""
    pts = [(x + (w if i % 2 else 0), y + h * i / n) for i in range(n + 1)]
    g.curve(pts, col, 16)


def still_at_work(g, x, y, tank=True, oil=LEAF, water=mix(INDIGO, PAPER, .8), col=STEEL):
    stove(g, x, y, 400, 180)
    still(g, x, y - 190, .95, col)
    neck = [(x + 4, y - 636), (x + 80, y - 690), (x + 330, y - 640), (x + 470, y - 470)]
    if tank:
        g.curve(neck + [(x + 540, y - 300)], dark(col, .2), 20)
        g.rect(x + 400, y - 400, 260, 330, mix(STONE, PAPER, .35), 6)
        g.rect(x + 416, y - 370, 228, 284, WATER, 4)
        coil(g, x + 450, y - 350, 160, 210, 6, dark(col, .2))
        g.curve([(x + 610, y - 140), (x + 730, y - 150), (x + 790, y - 200)], dark(col, .2), 16)
        panflask(g, x + 790, y, 1, [(.62, oil), (.5, water)])
    else:
        g.curve(neck + [(x + 560, y - 210)], dark(col, .2), 18)
        panflask(g, x + 570, y, 1, [(.66, oil), (.5, water)])


@craft("tinh-dau-tram")
def cajeput_still(g):
    room(g, mix(PAPER, LEAF, .25), mix(SOIL, PAPER, .3), 800)
    still_at_work(g, 270, 930, oil=mix(YELLOW, PAPER, .2))
    for i in range(9): sprig(g, 1246 + i * 24, 830, 110, -120 + i * 8, 6, 40, 10, LEAF)
    basketflat(g, 1340, 940, 260, 130, LEAF)


@craft("tinh-dau-tram-huong")
def agar_still(g):
    night_room(g, 800)
    glow(g, 420, 860, 420)
    still_at_work(g, 420, 930, tank=False, oil=mix(CLAY, INK, .2), col=dark(STEEL, .25))
    with g.at(1290, 940): woodpile(g, 6, 4, 26)
    g.ell(1240, 180, 60, None, mix(YELLOW, PAPER, .4))


@craft("dau-xa-dua-buoi")
def pomelo_still(g):
    room(g, mix(PAPER, HONEY, .22), mix(SOIL, PAPER, .35), 800)
    stove(g, 440, 930, 440, 180)
    still(g, 440, 740, .95, mix(CLAY, HONEY, .35))
    g.curve([(444, 294), (520, 240), (750, 300), (880, 620), (884, 662)], mix(CLAY, HONEY, .2), 20)
    jarclay(g, 890, 940, .9)
    basketflat(g, 1260, 950, 330, 150, dark(LEAF, .2))
    with g.at(1260, 812): heap(g, 290, 110, 34, lambda x, y, v: pomelo_peel(g, x, y, 60 * x / 145))


def pomelo_peel(g, x, y, rot):
    with g.at(x, y, 1.2, rot):
        g.path("M-34 4 C-20 -26 20 -26 34 4 C16 -8 -16 -8 -34 4 Z", g.r.choice((LEAF, mix(LEAF, GREEN, .5), mix(LEAF, YELLOW, .3))))
        g.path("M-34 4 C-16 -8 16 -8 34 4 C16 0 -16 0 -34 4 Z", CREAM)


@craft("ruou-ngo-men-la")
def wood_still(g):
    room(g, mix(WOOD, PAPER, .3), mix(SOIL, INK, .2), 800)
    # The stove comes after the pan: the pan is sunk into it.
    wok(g, 480, 640, 230)
    stove(g, 480, 950, 540, 270)
    def staves():
        for i in range(-6, 7): g.line([(i * 34, -420), (i * 30, 0)], dark(WOOD, .2), 4)
    with g.at(480, 640): g.turn([(190, -380), (196, -180), (170, -10)], WOOD, .14, soft=False, shade=.2, extra=staves)
    wok(g, 480, 250, 210)
    steam(g, 480, 230, 150)
    g.line([(640, 450), (1040, 640)], LIGHTLEAF, 26)
    g.line([(640, 444), (1040, 634)], PALELEAF, 6)
    g.path("M1044 650 q16 26 14 70", None, WHITE, 6)
    jarclay(g, 1060, 960, .76)
    with g.at(1340, 950): woodpile(g, 4, 5, 28)


def pod(g, x, y, s, rot, col):
    with g.at(x, y, s, rot):
        g.path("M0 0 C60 -34 150 -30 210 6 C160 24 60 26 0 0 Z", col)
        g.path("M0 0 C60 26 160 24 210 6 C150 10 60 12 0 0 Z", INK, a=.2)
        for k in range(5): g.ell(38 + k * 34, -8 + abs(k - 2), 11, 7, light(col, .22))


@craft("dau-goi-bo-ket")
def soap_pods(g):
    night_room(g, 560)
    glow(g, 750, 860, 620)
    for i in range(90):
        # Bits of shell: bowls and shards, the hottest ones brightest.
        x, y = 130 + (i * 211) % 1240, 800 + (i * 67) % 150
        g.ell(x, y, 50, 22, mix(FIRE, DARKWOOD, (i % 5) / 4), rot=(i * 37) % 60)
        if i % 5 == 0: g.ell(x, y - 3, 32, 11, YELLOW, a=.8, rot=(i * 37) % 60)
    for i in range(15): g.line([(120 + i * 90, 560), (60 + i * 99, 790)], STEEL, 8)
    for i in range(22):
        x, y = 110 + (i * 257) % 1130, 586 + i * 8
        pod(g, x, y, .9 + i * .012, (i * 29) % 26 - 13, mix(mix(CLAY, INK, .2), INK, .22 * (i % 3)))
    for y in (564, 786): g.line([(90 - (y - 564) * .25, y), (1410 + (y - 564) * .25, y)], STEEL, 12)
    smoke(g, 700, 520, 1.2, PAPER, .3, 8, 20)


@craft("thit-lon-gac-bep")
def smoked_pork(g):
    room(g, mix(WOOD, INK, .2), mix(BARK, INK, .2), 800)
    for x in (330, 1170): g.line([(x, 0), (x, 120)], STRAW, 8)
    g.poly([(240, 200), (1260, 200), (1180, 110), (320, 110)], mix(STRAW, WOOD, .35))
    for i in range(25): g.line([(324 + i * 35.5, 112), (246 + i * 42, 198)], mix(STRAW, WOOD, .75), 6)
    g.line([(236, 204), (1264, 204)], STRAW, 20)
    for i in range(13):
        x, l = 320 + i * 72, 220 + 34 * (i % 3)
        lean = mix(mix(RED, INK, .45), CLAY, .2 * (i % 2))
        g.line([(x, 212), (x, 252)], STEEL, 6)
        g.path(f"M{x-22} 250 C{x-30} {306} {x-24} {250+l} {x} {254+l} C{x+26} {250+l} {x+28} 306 {x+22} 250 Z", lean)
        g.path(f"M{x-8} 268 q-4 {l*.5} 2 {l*.86}", None, mix(PINK, CLAY, .4), 7)
    smoke(g, 640, 700, 1.6, PAPER, .3, 9, 18)
    g.rect(420, 820, 660, 110, mix(STONE, INK, .25), 14)
    glow(g, 750, 800, 260)
    with g.at(750, 850): logs(g, 420, 5, 22); flames(g, 300, 170, 5)


@craft("lap-xuong-hun-khoi")
def smoked_sausage(g):
    room(g, mix(BRICK, INK, .35), mix(SOIL, INK, .3), 820, boards=False)
    g.line([(120, 160), (1380, 156)], STRAW, 20)
    for x in range(240, 1380, 190): g.line([(x, 150), (x, 168)], mix(STRAW, WOOD, .5), 5)
    for i in range(11): sausages(g, 190 + i * 112, 160, mix(mix(RED, INK, .2), CLAY, .2 * (i % 2)))
    for i in range(6): smoke(g, 420 + i * 130, 780, 1.1, PAPER, .26, 9, 10)
    heapline = "M330 930 C440 760 600 800 760 756 C920 780 1080 770 1180 930 Z"
    g.path(heapline, mix(STRAW, CLAY, .3))
    with g.at(755, 930): heap(g, 760, 170, 170, lambda x, y, v: bagasse(g, x, y))


def sausages(g, x, y, col):
    g.line([(x, y - 12), (x, y + 40)], CREAM, 4)
    for k in range(4):
        side = 1 if k % 2 else -1
        g.ell(x + 6 * side, y + 78 + k * 82, 24, 42, col, rot=8 * side)
        g.ell(x - 9, y + 66 + k * 82, 5, 16, mix(PINK, RED, .4))


def bagasse(g, x, y):
    a = math.radians(g.r.uniform(-35, 35))
    g.line([(x - 26 * math.cos(a), y - 26 * math.sin(a)), (x + 26 * math.cos(a), y + 26 * math.sin(a))],
           mix(STRAW, CLAY, .25 * g.r.choice((0, 1, 2))), 7)


def window(g, x, y, w, h):
    g.rect(x, y, w, h, SKY, 4)
    with g.clip(lambda: g.c.rectangle(x, y, w, h)):
        g.path(f"M{x} {y+h*.66} C{x+w*.3} {y+h*.36} {x+w*.5} {y+h*.8} {x+w} {y+h*.5} L{x+w} {y+h} L{x} {y+h} Z", mix(LEAF, PAPER, .3))
    g.rect(x, y, w, h, None, 4, DARKWOOD, 14)


@craft("hai-ngay-o-ban")
def hearth(g):
    room(g, mix(WOOD, PAPER, .2), mix(WOOD, PAPER, .38), 760)
    g.rect(380, 800, 700, 130, mix(STONE, INK, .3), 10)
    glow(g, 720, 790, 240)
    with g.at(720, 860): logs(g, 360, 4, 20); flames(g, 220, 150, 4)
    for x in (560, 720, 880): g.line([(x, 880), (x * .7 + 216, 690)], INK, 14)
    g.ell(720, 690, 170, 30, None, INK, 12)
    with g.at(720, 680): g.turn([(120, -120), (140, -60), (90, 0)], mix(STEEL, INK, .45), .2, mouth=INK)
    with g.at(720, 570): g.turn([(96, -190), (110, -90), (104, 0)], STRAW, .2, mouth=WHITE)
    steam(g, 720, 350, 210)
    with g.at(1260, 790, 1, 8):
        g.rect(-10, -560, 20, 480, DARKWOOD)
        g.ell(0, -60, 80, 72, mix(STRAW, CLAY, .3))
        g.ell(0, -60, 62, 54, light(STRAW, .3))
        for d in (-4, 4): g.line([(d, -540), (d, -40)], WHITE, 2)
        for y in (-520, -480): g.line([(-34, y), (34, y)], WOOD, 10)
    window(g, 120, 230, 240, 280)


@craft("binh-gom-men-da-luon")
def kiln_night(g):
    night_room(g, 780)
    bricks(g, 330, 120, 760, 700, mix(BRICK, INK, .2))
    d = "M520 820 L520 460 C520 300 900 300 900 460 L900 820 Z"
    g.path(d, mix(BRICK, INK, .5))
    with g.clip(d): bricks(g, 500, 280, 420, 560, mix(CLAY, INK, .3), 84, 40)
    glow(g, 710, 560, 240)
    g.ell(710, 560, 44, None, FIRE); g.ell(710, 560, 24, None, YELLOW)
    g.rect(640, 730, 140, 90, RED, 6)
    with g.at(710, 820): flames(g, 120, 90, 3)
    with g.at(1220, 900): woodpile(g, 6, 6, 32)
    for i in range(24): g.ell((i * 173) % 1500, (i * 61) % 110, 2.5, None, PAPER, a=.8)


@craft("am-tra-gom")
def potter(g):
    room(g, mix(PAPER, CLAY, .16), mix(STONE, PAPER, .3), 640, boards=False)
    table(g, 640)
    clay = mix(EARTH, STONE, .3)
    g.ell(500, 820, 330, 90, DARKWOOD)
    g.ell(500, 800, 330, 90, mix(STONE, PAPER, .25))
    for k in (.5, .75): g.ell(500, 800, 330 * k, 90 * k, None, mix(STONE, INK, .15), 3)
    with g.at(500, 820): g.turn([(70, -270), (100, -250), (170, -160), (166, -60), (110, 0)], clay, .16, mouth=dark(clay, .4))
    # The parts still to be joined, on a pale board.
    g.poly([(880, 960), (1460, 960), (1420, 800), (920, 800)], light(KRAFT, .45))
    g.rect(880, 960, 580, 18, KRAFT)
    g.path("M950 906 C970 846 1020 800 1030 730 L1066 736 C1070 810 1060 880 1040 912 Q990 930 950 906 Z", clay)
    g.ell(1048, 733, 19, 8, dark(clay, .4), rot=10)
    g.arc(1190, 850, 62, 66, -120, 120, dark(clay, .12), 26)
    with g.at(1350, 912): g.turn([(22, -84), (14, -60), (72, -38), (78, -10)], clay, .2)
    for x in (130, 280):
        with g.at(x, 484, .9): g.turn([(40, -100), (70, -60), (46, 0)], mix(clay, RED, .1), .16, mouth=dark(clay, .4))
    g.rect(50, 484, 320, 16, WOOD)
    for x in (90, 330): g.line([(x, 500), (x, 540)], WOOD, 12)


# -- weaving ---------------------------------------------------------------
@craft("chieu-coi-cap-dieu")
def mat_loom(g):
    room(g, mix(PAPER, HONEY, .2), mix(SOIL, PAPER, .45), 480)
    def edge(y, side):
        t = (y - 460) / 470
        return 240 - 150 * t if side < 0 else 1120 + 150 * t
    for side in (-1, 1): g.line([(edge(440, side) + side * 30, 440), (edge(950, side) + side * 30, 950)], WOOD, 22)
    g.poly([(edge(460, -1), 460), (edge(460, 1), 460), (edge(930, 1), 930), (edge(930, -1), 930)], light(STRAW, .6))
    for i in range(60):
        t = i / 59
        g.line([(between(edge(460, -1), edge(460, 1), t), 460), (between(edge(930, -1), edge(930, 1), t), 930)], mix(CREAM, CLAY, .4), 3)
    for i in range(12):
        # A mat is edged with red at its ends, and this one has just been begun.
        y = 930 - i * 16
        g.line([(edge(y, -1), y), (edge(y, 1), y)], RED if i in (0, 1, 2, 4, 6) else mix(STRAW, PAPER, .25 * (i % 2)), 14)
    g.rect(110, 632, 1140, 62, WOOD, 10)
    for i in range(48): g.ell(150 + i * 22.6, 663, 4, None, INK)
    g.line([(200, 450), (1160, 450)], DARKWOOD, 30)
    for i in range(15): g.line([(1350 + i * 8, 420 + (i * 7) % 20), (1330 + i * 10, 860)], RED if i % 2 else mix(RED, INK, .2), 9)
    g.line([(1332, 640), (1476, 640)], STRAW, 16)


@craft("gio-coi")
def sedge_fans(g):
    sky(g, None, 3, (1180, 150, 70))
    g.rect(0, 360, g.w, 330, LEAF)
    for j in range(6):
        for i in range(32): tuft(g, -20 + i * 50 + (j % 2) * 25, 420 + j * 44, .7 + j * .1, mix(LEAF, PAPER, .05 * (5 - j)))
    g.path("M-20 640 C400 600 1100 600 1540 640 L1540 1000 L-20 1000 Z", mix(SOIL, PAPER, .4))
    for x, y, s in ((240, 950, .95), (620, 900, .8), (950, 970, .95), (1290, 890, .85)):
        for i in range(38):
            a = math.radians(-168 + i * 4.2)
            tip = (x + math.cos(a) * 235 * s, y + math.sin(a) * 190 * s)
            g.line([(x, y), tip], mix(PALELEAF, STRAW, .3 + .5 * (i % 3) / 2), 6)
        g.ell(x, y, 20, 12, mix(LEAF, STRAW, .5))


@craft("khan-lua-to-tam")
def reeling(g):
    room(g, mix(PAPER, INDIGO, .12), mix(WOOD, PAPER, .3), 700)
    g.line([(850, 452), (850, 940)], DARKWOOD, 18)
    stove(g, 440, 940, 620, 200)
    g.ell(440, 730, 330, 84, mix(STEEL, INK, .2))
    g.ell(440, 724, 300, 70, mix(WATER, PAPER, .35))
    for i in range(34):
        t = math.sqrt(i / 34)
        g.ell(440 + 260 * math.cos(i * 2.4) * t, 724 + 56 * math.sin(i * 2.4) * t, 26, 17, WHITE, mix(STONE, PAPER, .4), 2, rot=i * 40)
    steam(g, 240, 650, 200, n=2)
    steam(g, 610, 640, 170, n=2)
    # Eight ends run together through the eye and go up to the reel as one.
    for i in range(8): g.line([(310 + i * 36, 700 + (i * 17) % 40), (850, 452)], WHITE, 2.5)
    g.line([(850, 452), (1100, 188)], WHITE, 5)
    g.ell(850, 452, 12, None, None, STRAW, 7)
    for k in range(6):
        dx, dy = 190 * math.cos(k * math.pi / 3 + .3), 190 * math.sin(k * math.pi / 3 + .3)
        g.line([(1170 - dx, 370 - dy), (1170 + dx, 370 + dy)], WOOD, 14)
    g.ell(1170, 370, 192, None, None, WOOD, 12)
    g.ell(1170, 370, 192, None, None, WHITE, 5)
    for x in (1060, 1280): g.line([(1170, 370), (x, 940)], DARKWOOD, 22)
    g.ell(1170, 370, 26, None, DARKWOOD)


def punched_cards(g, x, y, n):
    """Cards laced into a chain, hanging down."""
    for side in (26, 154): g.line([(x + side, y), (x + side, y + n * 46)], DARKWOOD, 5)
    for i in range(n):
        g.rect(x, y + i * 46, 180, 40, KRAFT, 3)
        for k in range(14):
            if (k * 5 + i * 3 + k * i) % 4: g.ell(x + 42 + (k // 2) * 16, y + i * 46 + 13 + 15 * (k % 2), 3.6, None, DARKWOOD)


@craft("vai-lua-hoa-chim")
def jacquard(g):
    room(g, mix(PAPER, INDIGO, .24), mix(WOOD, PAPER, .3), 800)
    silk = mix(CREAM, HONEY, .14)
    for x in (200, 1080): g.rect(x, 120, 44, 800, WOOD)
    for y in (120, 520): g.rect(170, y, 980, 40, WOOD)
    g.rect(520, 40, 240, 90, DARKWOOD, 8)
    g.line([(750, 84), (1290, 76)], KRAFT, 16)
    g.line([(1102, 140), (1290, 76)], WOOD, 18)
    g.ell(1290, 84, 26, None, DARKWOOD)
    punched_cards(g, 1200, 96, 15)
    for i in range(46): g.line([(600 + (i % 23) * 4, 130), (270 + i * 17, 560)], mix(STONE, INK, .1), 1.6, .8)
    g.poly([(260, 560), (1060, 560), (1140, 840), (180, 840)], silk)
    g.poly([(620, 560), (740, 560), (760, 840), (560, 840)], WHITE, a=.35)
    with g.clip("M260 560 L1060 560 L1140 840 L180 840 Z"):
        for j in range(4):
            for i in range(9):
                x = 660 + (i - 4 + .5 * (j % 2)) * (98 + j * 9)
                flower5(g, x, 640 + j * 56, 19 + j * 2, WHITE, mix(HONEY, PAPER, .2))
                g.ell(x + 34, 652 + j * 56, 7, 5, mix(silk, CLAY, .25))
    g.rect(160, 830, 1000, 36, DARKWOOD, 10)
    g.rect(230, 580, 860, 26, WOOD, 4)


# -- plants and fields -----------------------------------------------------
@craft("tinh-dau-sa-chanh")
def lemongrass(g):
    sky(g, None, 3)
    waterplane(g, 330, 470)
    ridge(g, 332, 60, FAR, 7, 2, 334)
    boat(g, 1010, 430, .9)
    g.path("M-20 460 C400 440 1000 470 1540 450 L1540 1000 L-20 1000 Z", mix(SAND, WHITE, .55))
    for j in range(5):
        for i in range(16):
            col = LIGHTLEAF if (i + j) % 3 else LEAF
            tuft(g, -30 + i * 104 + (j % 2) * 50, 560 + j * 105, 1 + j * .22, col, 11, 90, 60)


@craft("ca-phe-robusta-rang-moc")
def cherry_beds(g):
    sky(g, None, 3)
    ridge(g, 380, 80, FAR, 6, 1)
    g.path("M-20 430 C300 330 900 320 1540 420 L1540 1000 L-20 1000 Z", mix(SOIL, PAPER, .12))
    for i in range(12): bush(g, 60 + i * 130, 440 - 40 * math.sin(i / 3.6), .7, DARKLEAF, RED)
    for x, y, s in ((110, 560, .75), (800, 560, .75), (30, 760, 1.05), (770, 760, 1.05)): cherry_bed(g, x, y, s)
    tarpaulin = mix(INDIGO, PAPER, .25)
    g.path("M1170 704 L1376 704 C1416 690 1430 610 1484 570 C1482 680 1460 760 1424 800 L1160 800 Z", tarpaulin)
    g.path("M1376 704 C1416 690 1430 610 1484 570 C1450 640 1440 720 1404 756 Z", light(tarpaulin, .45))
    for d in ("M1200 716 L1192 790", "M1290 716 L1290 790"): g.path(d, None, dark(tarpaulin, .18), 4)


def cherry_bed(g, x, y, s):
    w = 640 * s
    for k in (.04, .5, .96): g.line([(x + w * k, y), (x + w * k, y + 140 * s)], BARK, 12)
    g.poly([(x + 30, y - 56 * s), (x + w - 30, y - 56 * s), (x + w, y + 20), (x, y + 20)], mix(STONE, PAPER, .4))
    for n in range(int(230 * s)):
        t = g.r.random()
        px = x + w / 2 + g.r.uniform(-1, 1) * (w / 2 - 50 + 22 * t)
        g.ell(px, y + (56 * t - 44) * s, 10 * s, None, mix(RED, HONEY if n % 6 == 0 else INK, .12))
    g.line([(x, y + 20), (x + w, y + 20)], WOOD, 10)


@craft("ca-phe-phin-giay")
def grinder(g):
    room(g, mix(PAPER, CLAY, .14), None, 640)
    table(g, 640)
    g.shadow(540, 945, 250, 26)
    g.rect(400, 560, 280, 380, mix(STEEL, INK, .35), 10)
    g.rect(350, 904, 380, 40, mix(STEEL, INK, .45), 10)
    g.poly([(370, 110), (710, 110), (640, 330), (440, 330)], mix(INDIGO, PAPER, .78))
    g.poly([(394, 186), (686, 186), (640, 330), (440, 330)], mix(DARKWOOD, CLAY, .2))
    for i in range(24): bean(g, 416 + i % 12 * 22, 180 + i // 12 * 26, .72, i * 53, mix(DARKWOOD, CLAY, .35))
    g.rect(352, 88, 376, 26, INK, 8)
    g.rect(390, 320, 300, 340, STEEL, 18)
    g.rect(390, 320, 80, 340, light(STEEL, .3), 18)
    g.ell(580, 440, 54, None, mix(STEEL, INK, .4))
    g.line([(580, 440), (610, 406)], PAPER, 8)
    g.poly([(490, 660), (590, 660), (570, 716), (510, 716)], INK)
    for i in range(50): g.ell(520 + (i * 13) % 40, 722 + (i * 29) % 70, 3.6, None, mix(WOOD, INK, .2))
    g.path("M400 838 C460 800 510 776 540 776 C570 776 620 800 680 838 Z", DARKWOOD)
    g.poly([(370, 836), (710, 836), (680, 906), (400, 906)], mix(STEEL, PAPER, .45))
    filter_stack(g, 940, 920, 15)


def filter_stack(g, x, y, n):
    """Flat filter bags in a pile, the kraft arms folded in, and one opened beside it."""
    g.shadow(x + 220, y + 14, 330, 26)
    for i in range(n):
        dx = (i * 7) % 5 * 3
        g.rect(x + dx, y - i * 14, 260, 12, WHITE if i % 2 else CREAM, 4)
        g.rect(x + dx + 96, y - i * 14, 70, 12, KRAFT)
    top = y - n * 14 + 12
    g.poly([(x, top), (x + 260, top), (x + 226, top - 70), (x + 34, top - 70)], WHITE)
    g.poly([(x + 96, top), (x + 166, top), (x + 156, top - 70), (x + 106, top - 70)], KRAFT)
    g.poly([(x + 320, y + 14), (x + 470, y + 14), (x + 486, y - 150), (x + 304, y - 150)], WHITE)
    g.ell(x + 395, y - 150, 91, 18, mix(WHITE, STONE, .25))
    for side in (-1, 1):
        cx = x + 395 + side * 62
        g.poly([(cx, y - 110), (cx + side * 66, y - 146), (cx + side * 74, y - 76), (cx + side * 10, y - 44)], KRAFT)


@craft("ca-cao-nguyen-hat")
def cocoa_box(g):
    room(g, mix(PAPER, LEAF, .22), mix(SOIL, PAPER, .35), 560)
    g.shadow(640, 910, 520, 46)
    g.poly([(240, 470), (1040, 470), (1140, 640), (140, 640)], mix(LEAF, PAPER, .1))
    for i in range(9): leaf(g, 190 + i * 112, 640, 190, 60, -78 + i * 3, LEAF if i % 2 else LIGHTLEAF)
    for i in range(190):
        x, y = 250 + (i * 83) % 780 + (i % 7) * 4, 500 + (i * 37) % 130
        g.ell(x, y, 26, 17, mix(WHITE, PINK, .2 * (i % 4) / 3), mix(CLAY, PAPER, .5), 2, rot=i * 31)
    g.rect(140, 640, 1000, 270, WOOD)
    for y in (700, 770, 840): g.line([(140, y), (1140, y)], dark(WOOD, .25), 5)
    for x in (150, 1100): g.rect(x, 630, 34, 290, dark(WOOD, .2))
    g.line([(1240, 250), (1300, 700)], STRAW, 22)
    g.path("M1230 690 L1370 670 L1390 860 C1340 900 1270 900 1250 870 Z", WOOD)


@craft("che-dinh")
def tea_bud(g):
    g.rect(0, 0, g.w, g.h, PALELEAF)
    for i in range(40): g.ell((i * 233) % 1500, 520 + (i * 97) % 480, 90, 60, mix(LEAF, PAPER, .3 + .3 * (i % 3) / 2))
    g.curve([(690, 1000), (706, 820), (728, 600)], DARKLEAF, 20)
    for x, y, l, w, r, c in ((712, 800, 380, 110, -14, LEAF), (708, 830, 400, 120, -164, GREEN), (718, 700, 270, 84, -148, LEAF)):
        leaf(g, x, y, l, w, r, c)
    skin = mix(CLAY, PAPER, .55)
    g.path("M1540 130 C1300 150 980 220 750 350 C660 404 660 470 740 470 C960 440 1320 400 1540 380 Z", dark(skin, .1))
    leaf(g, 728, 610, 310, 66, -90, mix(LEAF, YELLOW, .4))
    leaf(g, 728, 610, 150, 40, -84, mix(LEAF, GREEN, .5), False)
    g.path("M1540 660 C1300 640 1000 590 780 540 C690 518 668 462 716 440 C860 430 1320 470 1540 430 Z", skin)
    g.path("M700 452 C730 428 790 440 800 462 C800 496 770 512 726 506 C700 496 690 474 700 452 Z", light(skin, .5))


@craft("che-tom-non")
def tea_drum(g):
    room(g, mix(PAPER, LEAF, .18), mix(SOIL, PAPER, .35), 800)
    stove(g, 700, 940, 760, 240)
    g.rect(330, 390, 700, 300, mix(STEEL, INK, .1))
    for x in (420, 560, 700, 840, 980): g.line([(x, 390), (x, 690)], mix(STEEL, INK, .3), 6)
    g.ell(330, 540, 70, 150, mix(STEEL, INK, .3))
    g.ell(1030, 540, 80, 150, mix(STEEL, PAPER, .25))
    g.ell(1030, 540, 66, 130, INK)
    for i in range(46):
        leaf(g, 990 + (i * 37) % 80, 450 + (i * 53) % 190, 34, 8, i * 47, mix(LEAF, PAPER, .3 * (i % 3) / 2), False)
    g.line([(250, 540), (330, 540)], INK, 20)
    g.line([(250, 540), (230, 660)], INK, 16)
    steam(g, 1110, 420, 200)
    trayround(g, 1260, 900, 170, LEAF)
    with g.at(190, 950): woodpile(g, 4, 4, 30)


@craft("tra-hoa-duong-cam")
def mums(g):
    g.rect(0, 0, g.w, g.h, mix(BRICK, PAPER, .5))
    for j in range(14):
        for i in range(14): g.rect(i * 116 - (j % 2) * 58, j * 74, 110, 68, mix(mix(BRICK, PAPER, .45), INK, .04 * ((i * 5 + j) % 2)), 4)
    for x, y, r in ((300, 290, 250), (740, 520, 260), (320, 780, 270), (1180, 790, 260)):
        tray_of(g, x, y, r, 24, lambda a, b: mum(g, a, b, 42, YELLOW, .7), light(STRAW, .3), .62)
    well(g, 1220, 250)


def well(g, x, y):
    """A well in the ground seen from the house: kerb, shaft, water, and the bucket on its rope."""
    g.ell(x, y + 22, 300, 190, mix(STONE, INK, .25))
    g.ell(x, y, 300, 190, STONE)
    for k in range(18):
        a = math.tau * k / 18
        g.line([(x + 232 * math.cos(a), y + 142 * math.sin(a)), (x + 298 * math.cos(a), y + 188 * math.sin(a))], mix(STONE, INK, .2), 4)
    g.ell(x, y, 230, 140, mix(STONE, INK, .55))
    g.ell(x, y + 26, 190, 104, DEEP)
    g.ell(x - 40, y + 10, 90, 26, WATER)
    with g.at(x + 196, y + 176, .8): g.turn([(70, -110), (64, -50), (54, 0)], WOOD, .24, shade=.16, mouth=WATER, rim=light(WOOD, .3))
    g.path(f"M{x+140} {y+92} C{x+150} {y+20} {x+240} {y+20} {x+252} {y+92}", None, CREAM, 5)


@craft("la-tam-nguoi-dao")
def bath(g):
    room(g, mix(WOOD, PAPER, .3), mix(STONE, PAPER, .2), 780)
    window(g, 120, 180, 300, 300)
    g.shadow(700, 930, 420, 40)
    def staves():
        for i in range(-9, 10): g.line([(i * 42, -460), (i * 40, 30)], dark(WOOD, .2), 4)
    with g.at(700, 920):
        g.turn([(400, -380), (396, -180), (376, -60)], WOOD, .2, soft=False, shade=.18, extra=staves,
               mouth=mix(CLAY, INK, .3), rim=light(WOOD, .3))
        for r, y in ((399, -310), (385, -110)): g.band(r, y, y + 22, STRAW, .2)
    for i in range(7): leaf(g, 460 + i * 66, 540 + 22 * (i % 3), 76, 22, (i * 47) % 60 - 30, LEAF)
    steam(g, 700, 490, 260, n=5, gap=110)
    leaf_basket(g, 1090, 800)


def leaf_basket(g, x, y):
    """A back basket of leaves, hung by its strap over the rim of the tub."""
    for i in range(9): sprig(g, x - 84 + i * 21, y - 200, 130, -126 + i * 9, 7, 44, 14, LEAF if i % 2 else DARKLEAF)
    with g.at(x, y):
        def weave():
            for j in range(9):
                for i in range(-6, 7):
                    wx, wy = i * 20 + 10 * (j % 2), -196 + j * 24
                    g.line([(wx, wy), (wx, wy + 12)], dark(STRAW, .25), 5)
        g.turn([(120, -220), (116, -110), (92, 0)], STRAW, .18, shade=.14, extra=weave)
    g.path(f"M{x-106} {y-206} C{x-100} {y-250} {x-76} {y-262} {x-60} {y-262}", None, DARKWOOD, 11)
    g.path(f"M{x-60} {y-262} C{x-20} {y-262} {x+60} {y-240} {x+90} {y-196}", None, DARKWOOD, 11)


@craft("tinh-bot-nghe")
def settling(g):
    room(g, mix(PAPER, INDIGO, .1), mix(STONE, PAPER, .4), 480, boards=False)
    for i in range(13): g.line([(i * 125, 0), (i * 125, 480)], mix(PAPER, STONE, .3), 2)
    for i in range(4): g.line([(0, i * 120), (1500, i * 120)], mix(PAPER, STONE, .3), 2)
    for x, y, s in ((260, 580, .84), (710, 640, .94), (1215, 710, 1.04)): tank(g, x, y, 400 * s, 240 * s)
    g.line([(1010, 656), (1450, 668)], WOOD, 16)
    with g.at(1010, 690): g.turn([(64, -50), (54, -20), (24, 0)], STEEL, .3, mouth=dark(HONEY, .2))


def tank(g, x, y, w, h):
    """An enamelled tank of turmeric water, its front rim at y."""
    g.shadow(x, y + h, w * .56, 24)
    g.rect(x - w / 2, y, w, h, WHITE, 8)
    g.rect(x + w * .2, y, w * .3, h, INK, 8, a=.07)
    back = h * .38
    g.poly([(x - w / 2, y), (x + w / 2, y), (x + w * .42, y - back), (x - w * .42, y - back)], WHITE)
    g.poly([(x - w * .46, y - 8), (x + w * .46, y - 8), (x + w * .39, y - back + 10), (x - w * .39, y - back + 10)], mix(HONEY, YELLOW, .5))
    g.line([(x - w / 2, y), (x + w / 2, y)], mix(INDIGO, PAPER, .3), 6)


@craft("vien-nghe-mat-ong")
def honey_pan(g):
    room(g, mix(PAPER, HONEY, .2), mix(SOIL, PAPER, .4), 700, boards=False)
    stove(g, 540, 960, 800, 290)
    copper = mix(CLAY, HONEY, .35)
    with g.at(-40, -80):
        g.path("M230 640 C260 780 400 830 580 830 C760 830 900 780 930 640 Z", copper)
        g.ell(580, 640, 350, 90, light(copper, .25))
        g.ell(580, 646, 322, 76, HONEY)
        g.ell(500, 630, 120, 22, mix(YELLOW, PAPER, .3), a=.7)
        for i in range(16): g.ell(380 + (i * 61) % 400, 620 + (i * 31) % 56, 9, 6, mix(YELLOW, WHITE, .3))
        for x in (220, 940): g.arc(x, 640, 44, 30, 0, 360, dark(copper, .2), 14)
    for x in (1070, 1370): g.line([(x, 850), (x, 970)], dark(WOOD, .2), 26)
    g.poly([(1020, 850), (1430, 850), (1390, 780), (1060, 780)], light(WOOD, .2))
    g.rect(1020, 850, 410, 26, WOOD)
    with g.at(1225, 846): bowl(g, 140, 130, WHITE, inside=mix(WATER, WHITE, .3))
    g.line([(1070, 748), (1400, 680)], STRAW, 12)


# -- lacquer, nest, incense, beads ----------------------------------------
@craft("dia-son-mai-vo-trung")
def eggshell(g):
    table(g, 0, mix(WOOD, PAPER, .3))
    g.shadow(500, 640, 340, 60)
    g.ell(480, 560, 340, 250, INK)
    g.ell(480, 556, 310, 226, mix(INK, RED, .25))
    for i in range(200):
        a, t = i * 2.4, math.sqrt(i / 200) * .95
        x, y = 480 + 300 * t * math.cos(a), 556 + 218 * t * math.sin(a)
        if x + y * .6 < 850: shard(g, x, y, 1)
    basin(g, 1120, 360, 170, mix(CLAY, INK, .6), mix(STONE, PAPER, .3))
    with g.at(950, 620, 1, -12):
        g.rect(-40, -16, 240, 32, DARKWOOD, 10)
        g.path("M196 -34 L350 -24 L350 26 L196 34 Z", mix(HONEY, INK, .35))
        g.path("M196 -34 L350 -24 L350 -6 L196 -10 Z", mix(HONEY, INK, .15))
    with g.at(1190, 900): heap(g, 440, 150, 110, lambda x, y, v: shard(g, x, y, 1.7, mix(STONE, PAPER, .5)))


def shard(g, x, y, s, edge=None, cols=(WHITE, CREAM)):
    """A bit of eggshell, or of anything else that is laid in bits."""
    with g.at(x, y, s, g.r.uniform(-40, 40)):
        g.poly([(-12, -6), (2, -11), (12, 1), (-2, 10)], mix(*cols, g.r.choice((0, .5, 1))), edge, 1)


@craft("hop-son-mai")
def silver_leaf(g):
    table(g, 0, mix(WOOD, PAPER, .36))
    red = mix(RED, INK, .08)
    g.shadow(370, 660, 290, 44)
    with g.at(360, 640): g.turn([(240, -330), (240, -40)], red, .3, soft=False, shade=.18, mouth=INK, rim=light(red, .2))
    # The lid lies in front; on it the silver shows through where it was rubbed deeper.
    g.shadow(640, 900, 270, 44)
    with g.at(620, 890):
        g.turn([(250, -90), (250, -30)], red, .3, soft=False, shade=.18)
        g.ell(0, -90, 250, 75, light(red, .08))
        for i in range(34):
            a, t = i * 2.4, math.sqrt(i / 34) * .8
            shard(g, 240 * t * math.cos(a), -90 + 66 * t * math.sin(a), 1.5 - t, cols=(WHITE, STEEL))
    for i in range(10): g.rect(880 + i * 2, 250 - i * 7, 360, 250, mix(CREAM, KRAFT, .2 * (i % 2)), 4)
    g.rect(924, 206, 300, 210, mix(STEEL, WHITE, .55))
    g.poly([(924, 206), (1060, 206), (924, 330)], WHITE, a=.6)
    g.poly([(1124, 206), (1224, 206), (1224, 300)], mix(STEEL, INK, .1))
    with g.at(930, 660, 1, -14):
        g.rect(0, -12, 300, 24, STRAW, 10)
        g.rect(296, -18, 50, 36, STEEL)
        g.path("M346 -20 C420 -30 450 -6 460 0 C450 6 420 30 346 20 Z", mix(WHITE, STONE, .3))
    basin(g, 1210, 920, 170, RED, mix(STONE, PAPER, .4))


@craft("to-yen-tinh-che")
def nest_plate(g):
    room(g, mix(PAPER, INDIGO, .18), None, 640, boards=False)
    table(g, 640, mix(WHITE, STONE, .15))
    g.poly([(420, 330), (860, 330), (1010, 900), (270, 900)], YELLOW, a=.22)
    g.line([(1240, 900), (1160, 420), (700, 180)], INK, 18)
    g.ell(1240, 905, 120, 26, INK)
    g.poly([(520, 190), (760, 190), (880, 330), (400, 330)], mix(INDIGO, PAPER, .1))
    g.ell(640, 330, 240, 26, mix(YELLOW, WHITE, .4))
    g.ell(640, 810, 300, 86, mix(STONE, PAPER, .5))
    g.ell(640, 800, 300, 86, WHITE)
    g.ell(640, 800, 220, 58, mix(WHITE, STONE, .08))
    g.path("M470 790 C500 690 780 690 810 790 C760 850 520 850 470 790 Z", CREAM)
    for i in range(26):
        x = 488 + i * 12
        g.path(f"M{x} {776+(i%3)*10} C{520+i*9} {730} {560+i*7} {740} {600+i*7} {778}", None, mix(CREAM, CLAY, .14 + .1 * (i % 2)), 4)
    g.path("M930 905 L1150 812 L940 925", None, mix(STEEL, INK, .3), 9)
    with g.at(260, 880): bowl(g, 90, 90, WHITE, inside=mix(WATER, PAPER, .6))


@craft("yen-chung-duong-phen")
def nest_cooker(g):
    room(g, mix(PAPER, STONE, .2), None, 640, boards=False)
    table(g, 640)
    g.shadow(560, 910, 400, 40)
    with g.at(560, 900):
        g.turn([(370, -340), (370, -150), (360, -40)], STEEL, .26, soft=False, shade=.16, shine=.4,
               mouth=mix(WATER, PAPER, .3), rim=light(STEEL, .4))
    for x, y in ((400, 520), (555, 510), (700, 520), (340, 560), (770, 560), (480, 600), (630, 600)):
        with g.at(x, y + 40, .8): jar(g, 140, 130, CREAM, lid=mix(HONEY, WHITE, .3))
    steam(g, 560, 420, 200, n=4, gap=90)
    with g.at(1080, 930): bowl(g, 110, 100, WHITE, content=mix(CREAM, WHITE, .4))
    for i in range(18):
        x, y = 1010 + (i * 41) % 130, 830 - (i * 17) % 40
        g.poly([(x, y), (x + 26, y - 8), (x + 20, y + 18)], mix(WHITE, HONEY, .25 * (i % 3) / 2))
    g.poly([(1200, 800), (1440, 770), (1470, 900), (1220, 940)], WHITE)
    g.poly([(1200, 800), (1320, 785), (1340, 922), (1220, 940)], mix(WHITE, STONE, .1))
    for k in range(5): g.line([(1226 + k * 2, 830 + k * 20), (1312 + k * 2, 820 + k * 20)], FAR, 4)


@craft("nhang-tram")
def incense(g):
    g.rect(0, 0, g.w, g.h, mix(BRICK, PAPER, .4))
    for j in range(13):
        for i in range(13):
            g.rect(i * 120 - (j % 2) * 60, 230 + j * 62, 114, 56, mix(mix(BRICK, PAPER, .36), INK, .04 * ((i * 7 + j * 3) % 2)), 3)
    g.rect(0, 0, g.w, 150, SKY)
    ridge(g, 130, 60, mix(LEAF, PAPER, .2), 7, 1, 200)
    stonewall(g, 0, 300, 1500, 150)
    for x, y, s in ((250, 560, .8), (660, 520, .75), (1060, 550, .8), (1330, 760, .78), (360, 850, 1), (870, 830, 1)):
        for i in range(48):
            dx, dy = math.cos(math.tau * i / 48), math.sin(math.tau * i / 48) * .62
            ends = [(x + dx * 40 * s, y + dy * 40 * s), (x + dx * 210 * s, y + dy * 210 * s)]
            g.line(ends, mix(CLAY, INK, .45 if i % 2 else .3), 8)
            g.line([(x, y), (x + dx * 60 * s, y + dy * 60 * s)], RED if i % 2 else mix(RED, INK, .15), 5)


@craft("vong-tram")
def lathe(g):
    room(g, mix(PAPER, CLAY, .16), None, 480)
    table(g, 480)
    rod, iron = mix(mix(CLAY, INK, .25), PAPER, .12), mix(INDIGO, PAPER, .1)
    g.shadow(740, 660, 580, 26)
    g.rect(220, 590, 1060, 60, mix(INDIGO, INK, .3), 8)
    g.rect(240, 340, 260, 254, iron, 14)
    g.ell(500, 480, 40, 70, STEEL)
    g.rect(490, 440, 70, 80, mix(STEEL, INK, .2), 6)
    g.rect(560, 454, 440, 54, rod, 10)
    for y in (468, 486): g.path(f"M570 {y} C640 {y-8} 700 {y+8} 760 {y}", None, dark(rod, .3), 3)
    for i in range(4): turned_bead(g, 800 + i * 56, 481, 30, rod)
    g.poly([(996, 481), (1066, 450), (1066, 512)], STEEL)
    g.rect(1060, 400, 130, 194, iron, 10)
    g.line([(700, 660), (800, 520)], STEEL, 12)
    g.line([(630, 758), (700, 660)], WOOD, 26)
    for i in range(46): g.arc(230 + (i * 57) % 420, 820 + (i * 31) % 120, 17, 12, i * 40, i * 40 + 240, mix(CLAY, PAPER, .25 * (i % 3)), 5)
    tray_of(g, 1080, 830, 220, 26, lambda a, b: turned_bead(g, a, b - 10, 24, rod), mix(STRAW, WOOD, .2))


def turned_bead(g, x, y, r, col):
    g.ell(x, y, r, None, col, dark(col, .3), 2)
    g.path(f"M{x-r*.7} {y+r*.2} q{r*.6} {-r*.5} {r*1.4} {r*.1}", None, dark(col, .4), 3)
    g.ell(x - r * .35, y - r * .4, r * .22, r * .16, light(col, .5))


# -- coconut, rice, bees, fruit -------------------------------------------
@craft("tinh-chat-dau-dua")
def coconut_grater(g):
    room(g, mix(PAPER, LEAF, .16), mix(SOIL, PAPER, .4), 560)
    g.shadow(420, 870, 330, 30)
    for a, b in (((240, 750), (200, 880)), ((600, 690), (560, 880)), ((620, 680), (690, 860))): g.line([a, b], DARKWOOD, 26)
    g.path("M180 700 L640 640 L760 560 L800 590 L690 690 L240 770 Z", WOOD)
    g.path("M180 700 L640 640 L760 560 L766 566 L650 660 L190 722 Z", light(WOOD, .2))
    g.path("M760 560 L840 500 L880 520 L800 594 Z", STEEL)
    for i in range(6): g.line([(836 + i * 8, 498 + i * 5), (850 + i * 8, 486 + i * 5)], STEEL, 5)
    g.shadow(900, 905, 180, 24)
    basin(g, 900, 900, 190, WHITE, STEEL)
    with g.at(900, 838): heap(g, 300, 90, 90, lambda x, y, v: grated(g, x, y))
    for i, (x, y) in enumerate(((1170, 900), (1310, 910), (1420, 890), (1240, 810), (1370, 806), (1305, 724))):
        g.ell(x, y, 74, 62, mix(BARK, CLAY, .2))
        g.ell(x, y - 8, 60, 44, mix(CREAM, WHITE, .4) if i % 3 == 0 else dark(BARK, .2))
        g.ell(x, y - 2, 46, 32, mix(CREAM, STONE, .2) if i % 3 == 0 else INK)


def grated(g, x, y):
    a = math.radians(g.r.uniform(-60, 60))
    g.line([(x, y), (x + 18 * math.cos(a), y + 18 * math.sin(a))], mix(WHITE, STONE, g.r.choice((0, .1, .2))), 6)


@craft("gao-lut-do")
def red_rice(g):
    room(g, mix(PAPER, HONEY, .25), mix(SOIL, PAPER, .35), 760)
    g.shadow(700, 930, 330, 40)
    jarclay(g, 700, 930, 2)
    g.ell(700, 300, 200, 40, DARKWOOD); g.ell(700, 286, 200, 40, WOOD); g.rect(660, 236, 80, 40, DARKWOOD, 10)
    for i in range(9):
        with g.at(560 + i * 26, 280 - (i % 3) * 12, 1.5, -70 + i * 16): riceear(g, 1, mix(RED, CLAY, .35))
    for x, s in ((230, .8), (1200, .9)): jarclay(g, x, 880, s, mix(CLAY, INK, .4))


@craft("gao-thom-ruong-tom")
def paddy(g):
    sky(g, None, 3)
    for i in range(10): nipa(g, 60 + i * 160, 400, .55, LEAF)
    g.rect(0, 390, g.w, 610, mix(WATER, SOIL, .25))
    g.rect(0, 390, g.w, 40, mix(SOIL, LEAF, .3))
    waterplane(g, 430, 560)
    g.path("M-20 560 C500 540 1000 560 1540 550 L1540 620 C1000 610 500 630 -20 620 Z", mix(SOIL, PAPER, .1))
    for i in range(26): tuft(g, i * 60, 574, .5, LEAF, 5, 50, 30)
    for j in range(6):
        y = 680 + j * 60 + j * j * 3
        for i in range(30): tuft(g, -40 + i * (52 + j * 5), y, .5 + j * .12, LIGHTLEAF if (i + j) % 2 else LEAF, 5, 70, 24)


@craft("mat-ong-hoa-tram")
def hives(g):
    sky(g, None, 2)
    for i in range(17):
        foliage = LEAF if i % 2 else mix(LEAF, PAPER, .1)
        melaleuca(g, 30 + i * 92, 560 + (i % 3) * 10, 1 + .12 * ((i * 5) % 3), foliage, None, (i % 3 - 1) * 10)
    g.rect(0, 550, g.w, 170, mix(LEAF, SOIL, .35))
    waterplane(g, 800, 1000, mix(WATER, CLAY, .12))
    g.path("M-20 710 C500 690 1000 720 1540 700 L1540 830 C1000 850 500 820 -20 840 Z", mix(SOIL, LEAF, .25))
    for y in (690, 716): g.line([(60, y), (1440, y)], BARK, 14)
    for i in range(8): g.line([(90 + i * 190, 690), (90 + i * 190, 810)], BARK, 16)
    for i in range(7):
        x = 110 + i * 188
        g.rect(x, 560, 140, 124, mix(STRAW, WOOD, .2 * (i % 3)), 4)
        g.rect(x - 10, 540, 160, 26, mix(INDIGO, PAPER, .35) if i % 2 else WOOD, 4)
        g.rect(x + 46, 660, 48, 12, INK)
    for i in range(26): g.ell((i * 211) % 1500, 470 + (i * 67) % 160, 6, 4, AMBER)


@craft("mat-ong-gac-keo")
def rafter(g):
    g.rect(0, 0, g.w, g.h, mix(PALELEAF, SKY, .4))
    for i in range(13): melaleuca(g, 20 + i * 122, 900, 1.5 + .1 * (i % 3), mix(LEAF, PAPER, .2 + .1 * (i % 2)))
    g.rect(0, 880, g.w, 120, mix(LEAF, SOIL, .3))
    for i in range(20): tuft(g, i * 80, 960, 1.1, LEAF)
    g.line([(160, 250), (1350, 520)], BARK, 46); g.line([(160, 240), (1350, 510)], mix(BARK, PAPER, .25), 10)
    g.line([(180, 230), (180, 960)], BARK, 34); g.line([(1330, 490), (1330, 970)], BARK, 30)
    g.path("M430 330 L1060 474 C1070 640 960 800 800 800 C600 800 440 560 430 330 Z", mix(HONEY, CLAY, .2))
    with g.clip("M430 330 L1060 474 C1070 640 960 800 800 800 C600 800 440 560 430 330 Z"):
        for j in range(16):
            for i in range(20): g.ell(420 + i * 36 + (j % 2) * 18, 340 + j * 32, 14, 13, None, mix(AMBER, INK, .2), 3)
        g.path("M400 500 C600 900 900 860 1100 560 L1100 900 L400 900 Z", DARKWOOD, a=.35)
    for i in range(60): g.ell(440 + (i * 97) % 640, 420 + (i * 53) % 400, 9, 6, INK, a=.8, rot=i * 30)


@craft("khom-say")
def pineapple_boat(g):
    sky(g, None, 3)
    g.poly([(0, 1000), (0, 520), (690, 400), (810, 400), (1500, 520), (1500, 1000)], mix(SOIL, LEAF, .2))
    with g.clip("M690 400 L810 400 L1240 1000 L260 1000 Z"): waterplane(g, 400, 1000, n=30)
    for side in (-1, 1):
        for j in range(8):
            for i in range(7):
                x = 750 + side * (110 + j * 62 + i * (52 + j * 14))
                tuft(g, x, 480 + j * 66, .5 + j * .13, mix(LEAF, INDIGO, .2) if i % 2 else LEAF, 9, 60, 60)
    for row, n in enumerate((5, 8, 10)):
        for i in range(n): pineapple(g, 750 + (i - (n - 1) / 2) * 46, 770 + row * 40 + 6 * (i % 2), (i + row) % 3)
    # The boat comes last: its side hides the lower half of the load.
    boat(g, 750, 900, 1.9, WOOD)


def pineapple(g, x, y, ripe):
    col = mix(HONEY, LEAF, .12 * ripe)
    tuft(g, x, y - 28, .6, LEAF, 7, 56, 40)
    g.ell(x, y, 26, 36, col)
    for k in (-16, -2, 12): g.line([(x - 19, y + k + 5), (x + 19, y + k - 5)], dark(HONEY, .25), 2)


@craft("xoai-say-deo")
def dryer(g):
    room(g, mix(PAPER, STONE, .2), mix(STONE, PAPER, .35), 820, boards=False)
    g.poly([(1250, 110), (1440, 60), (1440, 960), (1250, 910)], light(STEEL, .25))
    g.rect(1400, 460, 16, 120, INK, 6)
    g.rect(250, 110, 1000, 800, STEEL, 12)
    g.rect(290, 150, 920, 720, mix(INK, STEEL, .35), 6)
    for j in range(6): mango_tray(g, 750, 246 + j * 116)


def mango_tray(g, x, y):
    g.poly([(x - 450, y), (x + 450, y), (x + 420, y - 62), (x - 420, y - 62)], mix(STONE, PAPER, .35))
    for i in range(31): g.line([(x - 450 + i * 30, y), (x - 420 + i * 28, y - 62)], mix(STONE, PAPER, .1), 1.5)
    for row in range(3):
        for i in range(11):
            px = x + (i - 5 + .3 * (row % 2)) * (74 + row * 2)
            g.ell(px, y - 50 + row * 19, 32, 8, mix(HONEY, YELLOW, .35 + .3 * g.r.choice((0, .5, 1))), rot=g.r.uniform(-6, 6))
    g.rect(x - 454, y, 908, 12, STEEL)
