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
        g.line([(x, 560), (x - 90, 940)], BARK, 14); g.line([(x - 10, 560), (x + 30, 930)], BARK, 12)
    for row in range(3):
        x0, y0 = 120 - row * 34, 590 + row * 118
        g.line([(x0 - 40, y0 + 4), (x0 + 1330, y0 - 8)], STRAW, 10)
        for i in range(11): split_squid(g, x0 + 30 + i * 120, y0 + 66 - i, .82)


@craft("nuoc-mam-40-do-dam")
def vat(g):
    room(g, mix(WOOD, PAPER, .45), mix(STONE, PAPER, .2), 800)
    g.shadow(640, 850, 470, 40)
    with g.at(640, 840):
        def staves():
            for i in range(-9, 10): g.line([(i * 46, -640), (i * 43, 20)], dark(WOOD, .22), 4)
        g.turn([(430, -620), (440, -300), (420, -60)], WOOD, .16, soft=False, shade=.2, extra=staves, mouth=dark(AMBER, .45), rim=light(WOOD, .3))
        for y in (-540, -330, -120):
            for d in (0, 18): g.band(438, y + d, y + d + 12, STRAW, .16)
    g.rect(590, 800, 90, 30, DARKWOOD, 6)
    g.path("M636 830 C640 860 642 880 642 900", None, mix(CLAY, RED, .4), 14)
    basin(g, 642, 975, 150, mix(CLAY, RED, .35), mix(CLAY, INK, .35))
    jarclay(g, 1260, 930, 1.1)


@craft("nuoc-mam-35-do-dam")
def three_basins(g):
    room(g, mix(PAPER, STONE, .18), mix(STONE, PAPER, .35), 560, boards=False)
    for i in range(4): jarclay(g, 180 + i * 380, 570, .9)
    for i, x in enumerate((280, 720, 1160)):
        g.shadow(x, 905, 200, 30)
        basin(g, x, 900, 210, mix(mix(CLAY, RED, .45), HONEY, .35 * i), mix(INDIGO, PAPER, .25 + .1 * i))
    g.path("M1010 660 L1300 600", None, WOOD, 16)
    with g.at(985, 690): g.turn([(60, -46), (52, -20), (20, 0)], DARKWOOD, .3, mouth=mix(CLAY, RED, .4))


# -- fire and stills -------------------------------------------------------
def still_at_work(g, x, y, tank=True, oil=LEAF, water=mix(INDIGO, PAPER, .8), col=STEEL):
    stove(g, x, y, 400, 180)
    still(g, x, y - 190, .95, col)
    neck = [(x + 4, y - 636), (x + 80, y - 690), (x + 330, y - 640), (x + 470, y - 470)]
    if tank:
        g.curve(neck + [(x + 540, y - 300)], dark(col, .2), 20)
        g.rect(x + 400, y - 400, 260, 330, mix(STONE, PAPER, .35), 6)
        g.rect(x + 416, y - 384, 228, 90, WATER, 4)
        g.curve([(x + 660, y - 140), (x + 730, y - 150), (x + 770, y - 210)], dark(col, .2), 16)
        panflask(g, x + 790, y, 1, [(.5, water), (.56, oil)])
    else:
        g.curve(neck + [(x + 560, y - 210)], dark(col, .2), 18)
        panflask(g, x + 570, y, 1, [(.62, water), (.66, oil)])


@craft("tinh-dau-tram")
def cajeput_still(g):
    room(g, mix(PAPER, LEAF, .25), mix(SOIL, PAPER, .3), 800)
    still_at_work(g, 380, 930, oil=mix(YELLOW, PAPER, .4))
    basketflat(g, 1330, 940, 260, 130, LEAF)
    for i in range(9): sprig(g, 1230 + i * 24, 820, 110, -120 + i * 14, 6, 40, 10, LEAF)


@craft("tinh-dau-tram-huong")
def agar_still(g):
    night_room(g, 800)
    glow(g, 520, 860, 520)
    still_at_work(g, 480, 930, tank=False, oil=mix(CLAY, INK, .35), col=dark(STEEL, .25))
    with g.at(1290, 940): woodpile(g, 6, 4, 26)
    g.ell(1240, 180, 60, None, mix(YELLOW, PAPER, .4))


@craft("dau-xa-dua-buoi")
def pomelo_still(g):
    room(g, mix(PAPER, HONEY, .22), mix(SOIL, PAPER, .35), 800)
    stove(g, 520, 930, 440, 180)
    still(g, 520, 740, .95, mix(CLAY, HONEY, .35))
    g.curve([(524, 294), (600, 240), (830, 300), (960, 620)], mix(CLAY, HONEY, .2), 20)
    jarclay(g, 970, 940, .9)
    basketflat(g, 1260, 950, 300, 150, LEAF)
    for i in range(14): g.path(f"M{1130+i*19} {800-(i%3)*18} q16 -26 40 -8 q-10 22 -40 8 Z", LIGHTLEAF if i % 2 else LEAF)


@craft("ruou-ngo-men-la")
def wood_still(g):
    room(g, mix(WOOD, PAPER, .3), mix(SOIL, INK, .2), 800)
    stove(g, 500, 930, 480, 170)
    wok(g, 500, 760, 230)
    def staves():
        for i in range(-6, 7): g.line([(i * 34, -420), (i * 30, 0)], dark(WOOD, .2), 4)
    with g.at(500, 740): g.turn([(190, -380), (196, -180), (170, -10)], WOOD, .14, soft=False, shade=.2, extra=staves)
    wok(g, 500, 350, 210)
    steam(g, 500, 330, 170)
    g.line([(660, 520), (1040, 660)], LIGHTLEAF, 26); g.line([(660, 514), (1040, 654)], PALELEAF, 6)
    g.path("M1040 664 q16 30 14 60", None, WHITE, 6)
    jarclay(g, 1060, 960, .76)
    with g.at(1330, 950): woodpile(g, 4, 5, 28)


@craft("dau-goi-bo-ket")
def soap_pods(g):
    night_room(g, 700)
    g.rect(0, 300, g.w, 400, mix(NIGHT, PAPER, .08))
    glow(g, 750, 860, 620)
    for i in range(60): g.ell(160 + (i * 211) % 1180, 800 + (i * 67) % 130, 46, 20, mix(FIRE, DARKWOOD, (i % 5) / 4), rot=(i * 37) % 60)
    for i in range(15): g.line([(120 + i * 90, 600), (60 + i * 99, 790)], STEEL, 8)
    for y in (604, 786): g.line([(60 - (y - 600) * .3, y), (1440 + (y - 600) * .3, y)], STEEL, 12)
    for i in range(16):
        x, y = 170 + (i * 79) % 1150, 640 + (i * 53) % 120
        g.path(f"M{x} {y} C{x+60} {y-34} {x+150} {y-30} {x+210} {y+6} C{x+150} {y+4} {x+60} {y+8} {x} {y} Z", mix(DARKWOOD, CLAY, .3 * (i % 3) / 2))
        for k in range(4): g.ell(x + 45 + k * 38, y - 12, 12, 7, BARK)
    smoke(g, 760, 560, 1.4, GREY, .5, 8, 20)


@craft("thit-lon-gac-bep")
def smoked_pork(g):
    room(g, mix(WOOD, INK, .2), mix(BARK, INK, .2), 800)
    g.rect(260, 180, 980, 30, BARK, 6)
    for i in range(20): g.line([(280 + i * 50, 172), (280 + i * 50, 214)], STRAW, 16)
    for x in (280, 1220): g.line([(x, 0), (x, 190)], STRAW, 7)
    for i in range(13):
        x, l = 320 + i * 72, 220 + 34 * (i % 3)
        g.line([(x, 206), (x, 246)], STEEL, 6)
        g.path(f"M{x-22} 244 C{x-30} {300} {x-24} {244+l} {x} {248+l} C{x+26} {244+l} {x+28} 300 {x+22} 244 Z", mix(mix(RED, INK, .45), CLAY, .2 * (i % 2)))
        g.path(f"M{x-8} 262 q-4 {l*.5} 2 {l*.86}", None, mix(PINK, CLAY, .4), 7)
    smoke(g, 640, 700, 1.6, PAPER, .35, 9, 18)
    g.rect(420, 820, 660, 110, mix(STONE, INK, .25), 14)
    glow(g, 750, 800, 260)
    with g.at(750, 850): logs(g, 420, 5, 22); flames(g, 300, 170, 5)


@craft("lap-xuong-hun-khoi")
def smoked_sausage(g):
    room(g, mix(BRICK, INK, .35), mix(SOIL, INK, .3), 820, boards=False)
    for y in (150, 190): g.line([(120, y), (1380, y - 4)], STRAW, 14)
    for i in range(11):
        x = 190 + i * 112
        g.line([(x, 160), (x, 200)], CREAM, 4)
        for k in range(4):
            g.ell(x + (6 if k % 2 else -6), 238 + k * 82, 24, 42, mix(mix(RED, INK, .2), CLAY, .2 * (i % 2)), rot=8 if k % 2 else -8)
            g.ell(x - 9, 226 + k * 82, 5, 16, mix(PINK, RED, .4))
    for i in range(6): smoke(g, 420 + i * 130, 780, 1.1, PAPER, .3, 9, 10)
    g.path("M360 930 C460 760 620 800 750 750 C900 800 1060 770 1160 930 Z", STRAW)
    for i in range(70): g.line([(400 + (i * 97) % 720, 850 + (i * 41) % 80), (440 + (i * 97) % 720, 836 + (i * 41) % 80)], mix(STRAW, CLAY, .5 * (i % 3) / 2), 7)


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
    with g.at(1260, 770, 1, 8):
        g.rect(-10, -560, 20, 480, DARKWOOD)
        g.ell(0, -60, 80, 72, mix(STRAW, CLAY, .3)); g.ell(0, -60, 62, 54, light(STRAW, .3))
        for d in (-4, 4): g.line([(d, -540), (d, -40)], WHITE, 2)
        for y in (-520, -480): g.line([(-34, y), (34, y)], WOOD, 10)
    g.rect(120, 250, 220, 260, SKY, 4); g.rect(120, 250, 220, 260, None, 4, DARKWOOD, 12)


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
    g.ell(560, 800, 330, 90, DARKWOOD); g.ell(560, 780, 330, 90, mix(STONE, PAPER, .25))
    for k in (.5, .75): g.ell(560, 780, 330 * k, 90 * k, None, mix(STONE, INK, .15), 3)
    with g.at(560, 800): g.turn([(70, -270), (100, -250), (170, -160), (166, -60), (110, 0)], clay, .16, mouth=dark(clay, .4))
    g.path("M1010 860 C1060 850 1090 800 1110 750 L1140 760 C1130 820 1100 880 1040 890 Z", clay)
    g.arc(1230, 830, 56, 70, -70, 250, clay, 26)
    with g.at(1380, 860): g.turn([(20, -80), (16, -56), (70, -36), (76, -10)], clay, .2)
    for x in (120, 250):
        with g.at(x, 560): g.turn([(40, -100), (70, -60), (46, 0)], mix(clay, RED, .1), .16, mouth=dark(clay, .4))
    g.rect(60, 560, 300, 16, WOOD)


# -- weaving ---------------------------------------------------------------
@craft("chieu-coi-cap-dieu")
def mat_loom(g):
    room(g, mix(PAPER, HONEY, .2), mix(SOIL, PAPER, .45), 480)
    g.poly([(260, 460), (1180, 460), (1380, 930), (100, 930)], light(STRAW, .35))
    for i in range(41): g.line([(260 + i * 23, 460), (100 + i * 32, 930)], mix(CREAM, CLAY, .25), 3)
    for i in range(9): g.line([(260 - (i + 11) * 9, 460 + (i + 14) * 21), (1180 + (i + 11) * 11, 460 + (i + 14) * 21)], RED if i % 3 == 1 else STRAW, 16)
    g.rect(150, 640, 1190, 60, WOOD, 8)
    for i in range(38): g.ell(190 + i * 30, 670, 4, None, INK)
    for x, y in ((240, 450), (1200, 450)): g.rect(x - 30, y - 40, 60, 60, DARKWOOD, 6)
    g.line([(220, 450), (1220, 450)], DARKWOOD, 26)
    for i in range(16): g.line([(1270 + i * 11, 470), (1330 + i * 8, 780)], RED if i % 2 else mix(RED, INK, .2), 9)
    g.line([(1280, 620), (1470, 620)], STRAW, 14)


@craft("gio-coi")
def sedge_fans(g):
    sky(g, None, 3, (1180, 150, 70))
    g.rect(0, 360, g.w, 240, LEAF)
    for j in range(5):
        for i in range(32): tuft(g, -20 + i * 50 + (j % 2) * 25, 420 + j * 44, .7 + j * .1, mix(LEAF, PAPER, .05 * (4 - j)))
    g.path("M-20 640 C400 600 1100 600 1540 640 L1540 1000 L-20 1000 Z", mix(SOIL, PAPER, .4))
    for x, y, s in ((260, 960, 1), (640, 920, .95), (1010, 950, 1.05), (1330, 900, .85)):
        for i in range(38):
            a = math.radians(-168 + i * 4.2)
            g.line([(x, y), (x + math.cos(a) * 250 * s, y + math.sin(a) * 190 * s)], mix(PALELEAF, STRAW, .3 + .5 * (i % 3) / 2), 6)
        g.ell(x, y, 22, 14, WOOD)


@craft("khan-lua-to-tam")
def reeling(g):
    room(g, mix(PAPER, INDIGO, .12), mix(WOOD, PAPER, .3), 700)
    stove(g, 480, 940, 620, 200)
    g.ell(480, 730, 330, 84, mix(STEEL, INK, .2)); g.ell(480, 724, 300, 70, mix(WATER, PAPER, .35))
    for i in range(34): g.ell(480 + 260 * math.cos(i * 2.4) * math.sqrt(i / 34), 724 + 56 * math.sin(i * 2.4) * math.sqrt(i / 34), 26, 17, WHITE, mix(STONE, PAPER, .4), 2, rot=i * 40)
    steam(g, 300, 650, 200, n=2); steam(g, 690, 640, 170, n=2)
    for i in range(6): g.line([(400 + i * 34, 700), (1060, 330 + i * 6)], WHITE, 2.5)
    for k in range(6):
        a = k * math.pi / 3 + .3
        g.line([(1160 - 190 * math.cos(a), 360 - 190 * math.sin(a)), (1160 + 190 * math.cos(a), 360 + 190 * math.sin(a))], WOOD, 14)
    g.ell(1160, 360, 190, None, None, CREAM, 20)
    for x in (1060, 1260): g.line([(1160, 360), (x, 940)], DARKWOOD, 22)
    g.ell(1160, 360, 26, None, DARKWOOD)


@craft("vai-lua-hoa-chim")
def jacquard(g):
    room(g, mix(PAPER, INDIGO, .16), mix(WOOD, PAPER, .3), 800)
    for x in (300, 1180): g.rect(x, 120, 44, 800, WOOD)
    for y in (120, 520): g.rect(270, y, 980, 40, WOOD)
    g.rect(620, 40, 240, 90, DARKWOOD, 8)
    for i in range(7):
        x, y = 900 + i * 34, 90 + i * 46
        with g.at(x, y, 1, 12):
            g.rect(-20, 0, 200, 40, KRAFT, 4)
            for k in range(9):
                if (k * 5 + i * 3) % 4: g.ell(k * 20, 12 + 16 * (k % 2), 4, None, DARKWOOD)
    for i in range(46): g.line([(700 + (i % 23) * 4, 130), (370 + i * 17, 560)], WHITE, 1.6, .8)
    g.poly([(360, 560), (1160, 560), (1240, 840), (280, 840)], mix(INDIGO, PAPER, .18))
    for j in range(4):
        for i in range(8): flower5(g, 340 + i * 112 + (j % 2) * 50, 610 + j * 66, 18, mix(INDIGO, PAPER, .5), mix(INDIGO, PAPER, .7))
    g.rect(260, 830, 1000, 36, DARKWOOD, 10)
    g.rect(330, 586, 860, 22, STRAW, 4)


# -- plants and fields -----------------------------------------------------
@craft("tinh-dau-sa-chanh")
def lemongrass(g):
    sky(g, None, 3)
    waterplane(g, 330, 470)
    ridge(g, 332, 60, FAR, 7, 2, 334)
    boat(g, 1010, 430, .9)
    g.path("M-20 460 C400 440 1000 470 1540 450 L1540 1000 L-20 1000 Z", mix(SAND, WHITE, .55))
    for j in range(5):
        for i in range(16): tuft(g, -30 + i * 104 + (j % 2) * 50, 560 + j * 105, 1 + j * .22, LIGHTLEAF if (i + j) % 3 else LEAF, 11, 90, 60)


@craft("ca-phe-robusta-rang-moc")
def cherry_beds(g):
    sky(g, None, 3)
    ridge(g, 380, 80, FAR, 6, 1)
    g.path("M-20 430 C300 330 900 320 1540 420 L1540 1000 L-20 1000 Z", mix(SOIL, PAPER, .12))
    for i in range(12): bush(g, 60 + i * 130, 440 - 40 * math.sin(i / 3.6), .7, DARKLEAF, RED)
    for row, (y, s) in enumerate(((600, .8), (760, 1.05))):
        for i in range(2):
            x = 60 + i * 720 - row * 40
            w = 640 * s
            for k in (0.04, .5, .96): g.line([(x + w * k, y), (x + w * k, y + 120 * s)], BARK, 12)
            g.poly([(x + 30, y - 46 * s), (x + w - 30, y - 46 * s), (x + w, y + 20), (x, y + 20)], mix(STONE, PAPER, .4))
            for n in range(int(150 * s)): g.ell(x + 40 + (n * 61) % (w - 80), y - 34 * s + (n * 23) % (46 * s), 10 * s, None, mix(RED, HONEY if n % 6 == 0 else INK, .12))
    g.path("M1290 770 C1340 700 1430 720 1480 640 L1500 700 C1450 780 1380 790 1330 790 Z", mix(INDIGO, PAPER, .3))


@craft("ca-phe-phin-giay")
def grinder(g):
    room(g, mix(PAPER, CLAY, .14), None, 640)
    table(g, 640)
    g.rect(420, 300, 300, 420, STEEL, 18); g.rect(420, 300, 90, 420, light(STEEL, .3), 18)
    g.poly([(400, 300), (740, 300), (660, 150), (480, 150)], mix(INDIGO, PAPER, .75), None)
    g.poly([(430, 290), (710, 290), (680, 220), (460, 220)], mix(DARKWOOD, CLAY, .3))
    g.rect(540, 720, 60, 50, INK, 6)
    for i in range(60): g.ell(552 + (i * 13) % 38, 760 + (i * 29) % 90, 3.4, None, DARKWOOD)
    g.poly([(380, 850), (760, 850), (720, 940), (420, 940)], mix(STEEL, PAPER, .3))
    g.path("M410 852 C480 790 540 770 570 772 C610 770 680 800 730 852 Z", DARKWOOD)
    for i in range(16): g.poly([(960, 900 - i * 16), (1250, 900 - i * 16), (1230, 884 - i * 16), (980, 884 - i * 16)], mix(CREAM, KRAFT, .3 * (i % 2)))
    g.poly([(980, 640), (1230, 640), (1170, 540), (1040, 540)], CREAM)


@craft("ca-cao-nguyen-hat")
def cocoa_box(g):
    room(g, mix(PAPER, LEAF, .22), mix(SOIL, PAPER, .35), 560)
    g.shadow(640, 910, 520, 46)
    g.poly([(240, 470), (1040, 470), (1140, 640), (140, 640)], mix(LEAF, PAPER, .1))
    for i in range(9): leaf(g, 190 + i * 112, 640, 190, 60, -78 + i * 3, LEAF if i % 2 else LIGHTLEAF)
    for i in range(190): g.ell(250 + (i * 83) % 780 + (i % 7) * 4, 500 + (i * 37) % 130, 26, 17, mix(WHITE, PINK, .2 * (i % 4) / 3), mix(CLAY, PAPER, .5), 2, rot=i * 31)
    g.rect(140, 640, 1000, 270, WOOD)
    for y in (700, 770, 840): g.line([(140, y), (1140, y)], dark(WOOD, .25), 5)
    for x in (150, 1100): g.rect(x, 630, 34, 290, dark(WOOD, .2))
    g.line([(1240, 250), (1300, 700)], STRAW, 22)
    g.path("M1230 690 L1370 670 L1390 860 C1340 900 1270 900 1250 870 Z", WOOD)


@craft("che-dinh")
def tea_bud(g):
    g.rect(0, 0, g.w, g.h, PALELEAF)
    for i in range(40): g.ell((i * 233) % 1500, 420 + (i * 97) % 580, 90, 60, mix(LEAF, PAPER, .3 + .3 * (i % 3) / 2))
    g.curve([(700, 1000), (720, 780), (740, 560)], DARKLEAF, 20)
    for x, y, l, w, r, c in ((724, 760, 360, 110, -20, LEAF), (716, 800, 380, 120, -160, GREEN), (728, 660, 260, 84, -145, LEAF), (732, 640, 240, 74, -38, LIGHTLEAF)): leaf(g, x, y, l, w, r, c)
    leaf(g, 740, 580, 210, 44, -88, mix(LIGHTLEAF, WHITE, .35))
    skin = mix(CLAY, PAPER, .55)
    g.path("M1540 120 C1300 150 1060 260 800 430 C770 452 780 500 830 490 C1080 420 1320 380 1540 360 Z", skin)
    g.path("M1540 600 C1300 600 1060 560 830 520 C786 512 780 470 820 462 C1080 480 1320 440 1540 420 Z", dark(skin, .1))
    g.path("M806 436 q34 -20 56 -6 q-6 34 -52 34 Z", light(skin, .5)); g.path("M822 470 q30 0 46 16 q-14 24 -46 10 Z", light(skin, .45))


@craft("che-tom-non")
def tea_drum(g):
    room(g, mix(PAPER, LEAF, .18), mix(SOIL, PAPER, .35), 800)
    stove(g, 700, 940, 760, 240)
    g.rect(330, 390, 700, 300, mix(STEEL, INK, .1))
    for x in (420, 560, 700, 840, 980): g.line([(x, 390), (x, 690)], mix(STEEL, INK, .3), 6)
    g.ell(330, 540, 70, 150, mix(STEEL, INK, .3)); g.ell(1030, 540, 80, 150, mix(STEEL, PAPER, .25)); g.ell(1030, 540, 66, 130, INK)
    for i in range(46): leaf(g, 990 + (i * 37) % 80, 450 + (i * 53) % 190, 34, 8, i * 47, mix(LEAF, INK, .3 * (i % 3) / 2), False)
    g.line([(250, 540), (330, 540)], INK, 20); g.line([(250, 540), (230, 660)], INK, 16)
    steam(g, 1110, 420, 200)
    trayround(g, 1260, 900, 170, LEAF)
    with g.at(190, 950): woodpile(g, 4, 4, 30)


@craft("tra-hoa-duong-cam")
def mums(g):
    g.rect(0, 0, g.w, g.h, mix(BRICK, PAPER, .5))
    for j in range(14):
        for i in range(14): g.rect(i * 116 - (j % 2) * 58, j * 74, 110, 68, mix(mix(BRICK, PAPER, .45), INK, .03 * ((i * 5 + j) % 4)), 4)
    g.ell(1220, 260, 300, 190, mix(STONE, INK, .1)); g.ell(1220, 240, 300, 190, STONE); g.ell(1220, 240, 230, 140, DEEP); g.ell(1180, 220, 120, 40, WATER)
    for x, y, r in ((300, 290, 250), (740, 520, 260), (320, 780, 270), (1180, 790, 260)):
        tray_of(g, x, y, r, 46, lambda a, b: mum(g, a, b, 30, YELLOW, .7), light(STRAW, .3), .62)


@craft("la-tam-nguoi-dao")
def bath(g):
    room(g, mix(WOOD, PAPER, .3), mix(STONE, PAPER, .2), 780)
    g.rect(120, 180, 300, 300, SKY, 4)
    g.path("M120 480 L120 380 C200 300 260 420 420 330 L420 480 Z", mix(LEAF, PAPER, .3)); g.rect(120, 180, 300, 300, None, 4, DARKWOOD, 14)
    g.shadow(760, 930, 420, 40)
    def staves():
        for i in range(-9, 10): g.line([(i * 42, -460), (i * 40, 30)], dark(WOOD, .2), 4)
    with g.at(760, 920):
        g.turn([(400, -380), (396, -180), (376, -60)], WOOD, .2, soft=False, shade=.18, extra=staves, mouth=mix(CLAY, INK, .3), rim=light(WOOD, .3))
        for y in (-310, -100): g.band(398, y, y + 22, STRAW, .2)
    for i in range(7): leaf(g, 560 + i * 66, 530 + 20 * (i % 3), 80, 22, i * 50, LEAF)
    steam(g, 760, 480, 260, n=5, gap=110)
    with g.at(1230, 760):
        g.turn([(120, -220), (116, -110), (96, 0)], STRAW, .18, shade=.14)
        for i in range(9): sprig(g, -80 + i * 20, -210, 130, -130 + i * 12, 7, 44, 14, LEAF if i % 2 else DARKLEAF)
    g.path("M1130 560 C1120 480 1300 480 1330 560", None, WOOD, 10)


@craft("tinh-bot-nghe")
def settling(g):
    room(g, mix(PAPER, INDIGO, .1), mix(STONE, PAPER, .4), 520, boards=False)
    for i in range(13): g.line([(i * 125, 0), (i * 125, 520)], mix(PAPER, STONE, .3), 2)
    for i in range(5): g.line([(0, i * 120), (1500, i * 120)], mix(PAPER, STONE, .3), 2)
    for x, y, s in ((300, 620, .9), (760, 700, 1), (1220, 780, 1.1)):
        w, h = 400 * s, 240 * s
        g.shadow(x, y + h, w * .56, 24)
        g.rect(x - w / 2, y, w, h, WHITE, 8); g.rect(x + w * .2, y, w * .3, h, INK, 8, a=.07)
        g.poly([(x - w / 2, y), (x + w / 2, y), (x + w * .42, y - 90 * s), (x - w * .42, y - 90 * s)], WHITE)
        g.poly([(x - w * .46, y - 8), (x + w * .46, y - 8), (x + w * .39, y - 80 * s), (x - w * .39, y - 80 * s)], mix(HONEY, YELLOW, .5))
    g.line([(980, 650), (1330, 730)], WOOD, 16)
    with g.at(970, 668): g.turn([(64, -50), (54, -20), (20, 0)], STEEL, .3, mouth=dark(HONEY, .2))


@craft("vien-nghe-mat-ong")
def honey_pan(g):
    room(g, mix(PAPER, HONEY, .2), None, 560, boards=False)
    bricks(g, 200, 700, 760, 300)
    glow(g, 580, 760, 200)
    copper = mix(CLAY, HONEY, .35)
    g.path("M230 640 C260 780 400 810 580 810 C760 810 900 780 930 640 Z", copper)
    g.ell(580, 640, 350, 90, light(copper, .25)); g.ell(580, 646, 322, 76, HONEY); g.ell(500, 630, 120, 22, mix(YELLOW, PAPER, .3), a=.7)
    for i in range(16): g.ell(380 + (i * 61) % 400, 620 + (i * 31) % 56, 9, 6, mix(YELLOW, WHITE, .3))
    for x in (220, 940): g.arc(x, 640, 44, 30, 0, 360, dark(copper, .2), 14)
    table(g, 860)
    bricks(g, 200, 860, 760, 140)
    with g.at(1210, 930): bowl(g, 150, 130, WHITE, inside=mix(WATER, PAPER, .6))
    g.line([(1080, 860), (1420, 760)], STRAW, 12)


# -- lacquer, nest, incense, beads ----------------------------------------
@craft("dia-son-mai-vo-trung")
def eggshell(g):
    table(g, 0, mix(WOOD, PAPER, .3))
    g.shadow(560, 620, 330, 60)
    g.ell(540, 560, 340, 250, INK); g.ell(540, 556, 310, 226, mix(INK, RED, .25))
    for i in range(230):
        a, t = i * 2.4, math.sqrt(i / 230) * .96
        x, y = 540 + 300 * t * math.cos(a), 556 + 218 * t * math.sin(a)
        if x + y * .6 < 900: g.poly([(x - 12, y - 6), (x + 2, y - 11), (x + 11, y + 2), (x - 3, y + 10)], mix(WHITE, CREAM, (i % 3) / 2))
    basin(g, 1120, 420, 170, mix(CLAY, INK, .6), mix(STONE, PAPER, .3))
    with g.at(980, 800, 1, -18):
        g.rect(-40, -16, 240, 32, DARKWOOD, 10); g.path("M200 -34 L330 -20 L330 22 L200 34 Z", mix(HONEY, INK, .35))
    for i in range(70): g.path(f"M{1130+(i*47)%270} {760+(i*29)%150} q14 -22 34 -6 q-4 16 -34 6 Z", mix(WHITE, CREAM, (i % 3) / 2), mix(STONE, PAPER, .5), 1.5)


@craft("hop-son-mai")
def silver_leaf(g):
    table(g, 0, mix(WOOD, PAPER, .36))
    g.shadow(460, 700, 360, 50)
    g.poly([(180, 330), (720, 330), (700, 160), (200, 160)], INK); g.poly([(210, 318), (692, 318), (676, 178), (224, 178)], RED)
    g.rect(170, 460, 560, 240, INK, 6); g.poly([(170, 460), (730, 460), (700, 350), (200, 350)], mix(RED, INK, .3))
    for i in range(5): g.path(f"M{230+i*100} {590-20*(i%2)} q20 -26 44 -4 q22 -20 40 4 q-24 0 -40 12 q-20 -12 -44 -12 Z", HONEY)
    for i in range(10): g.rect(880 + i * 2, 320 - i * 7, 330, 240, mix(CREAM, KRAFT, .2 * (i % 2)), 4)
    g.rect(916, 268, 280, 210, mix(STEEL, WHITE, .55)); g.poly([(1100, 268), (1196, 268), (1196, 360)], mix(STEEL, INK, .1))
    with g.at(880, 800, 1, -12):
        g.rect(0, -12, 300, 24, STRAW, 10); g.rect(296, -18, 50, 36, STEEL); g.path("M346 -20 C420 -30 450 -6 460 0 C450 6 420 30 346 20 Z", mix(WHITE, STONE, .3))
    basin(g, 1330, 760, 120, RED, mix(STONE, INK, .2))


@craft("to-yen-tinh-che")
def nest_plate(g):
    room(g, mix(PAPER, INDIGO, .18), None, 640, boards=False)
    table(g, 640, mix(WHITE, STONE, .15))
    g.poly([(420, 330), (860, 330), (1010, 900), (270, 900)], YELLOW, a=.22)
    g.line([(1180, 900), (1100, 420), (820, 230)], INK, 18); g.ell(1180, 905, 120, 26, INK)
    g.poly([(520, 190), (760, 190), (880, 330), (400, 330)], mix(INDIGO, PAPER, .1)); g.ell(640, 330, 240, 26, mix(YELLOW, WHITE, .4))
    g.ell(640, 810, 300, 86, mix(STONE, PAPER, .5)); g.ell(640, 800, 300, 86, WHITE); g.ell(640, 800, 220, 58, mix(WHITE, STONE, .08))
    g.path("M470 790 C500 690 780 690 810 790 C760 850 520 850 470 790 Z", CREAM)
    for i in range(26): g.path(f"M{488+i*12} {776+(i%3)*10} C{520+i*9} {730} {560+i*7} {740} {600+i*7} {778}", None, mix(CREAM, CLAY, .14 + .1 * (i % 2)), 4)
    g.path("M960 860 L1180 770 M960 866 L1186 792", None, STEEL, 7)
    with g.at(260, 880): bowl(g, 90, 90, WHITE, inside=mix(WATER, PAPER, .6))


@craft("yen-chung-duong-phen")
def nest_cooker(g):
    room(g, mix(PAPER, STONE, .2), None, 640, boards=False)
    table(g, 640)
    g.shadow(560, 910, 400, 40)
    with g.at(560, 900): g.turn([(370, -340), (370, -150), (360, -40)], STEEL, .26, soft=False, shade=.16, shine=.4, mouth=mix(WATER, PAPER, .3), rim=light(STEEL, .4))
    for x, y in ((340, 560), (480, 600), (630, 600), (770, 560), (400, 520), (555, 510), (700, 520)):
        with g.at(x, y + 40, .8): jar(g, 140, 130, CREAM, lid=mix(HONEY, WHITE, .3))
    steam(g, 560, 420, 200, n=4, gap=90)
    with g.at(1080, 930): bowl(g, 110, 100, WHITE, content=mix(CREAM, WHITE, .4))
    for i in range(18): g.poly([(1010 + (i * 41) % 130, 830 - (i * 17) % 40), (1036 + (i * 41) % 130, 822 - (i * 17) % 40), (1030 + (i * 41) % 130, 848 - (i * 17) % 40)], mix(WHITE, HONEY, .25 * (i % 3) / 2))
    g.poly([(1200, 800), (1440, 770), (1470, 900), (1220, 940)], WHITE); g.poly([(1200, 800), (1320, 785), (1340, 922), (1220, 940)], mix(WHITE, STONE, .1))
    for k in range(5): g.line([(1226 + k * 2, 830 + k * 20), (1312 + k * 2, 820 + k * 20)], FAR, 4)


@craft("nhang-tram")
def incense(g):
    g.rect(0, 0, g.w, g.h, mix(BRICK, PAPER, .4))
    for j in range(13):
        for i in range(13): g.rect(i * 120 - (j % 2) * 60, 230 + j * 62, 114, 56, mix(mix(BRICK, PAPER, .36), INK, .03 * ((i * 7 + j * 3) % 4)), 3)
    g.rect(0, 0, g.w, 150, SKY)
    ridge(g, 130, 60, mix(LEAF, PAPER, .2), 7, 1, 200)
    stonewall(g, 0, 300, 1500, 150)
    for x, y, s in ((250, 560, .8), (660, 520, .75), (1060, 550, .8), (1370, 690, .9), (400, 850, 1.05), (900, 830, 1.05)):
        for i in range(64):
            a = math.tau * i / 64
            dx, dy = math.cos(a), math.sin(a) * .62
            g.line([(x + dx * 40 * s, y + dy * 40 * s), (x + dx * 210 * s, y + dy * 210 * s)], mix(CLAY, INK, .45 if i % 2 else .3), 6)
            g.line([(x, y), (x + dx * 60 * s, y + dy * 60 * s)], RED if i % 2 else mix(RED, INK, .15), 5)


@craft("vong-tram")
def lathe(g):
    room(g, mix(PAPER, CLAY, .16), None, 560)
    table(g, 560)
    g.rect(220, 640, 1060, 70, mix(INDIGO, INK, .3), 8)
    g.rect(240, 400, 260, 250, mix(INDIGO, PAPER, .1), 14); g.ell(500, 540, 40, 70, STEEL); g.rect(490, 500, 70, 80, mix(STEEL, INK, .2), 6)
    g.rect(560, 514, 430, 54, mix(CLAY, INK, .45), 10)
    for i in range(5): g.ell(640 + i * 64, 541, 30, 31, mix(CLAY, INK, .35), dark(mix(CLAY, INK, .4), .3), 3)
    g.poly([(990, 541), (1060, 510), (1060, 572)], STEEL); g.rect(1060, 460, 130, 190, mix(INDIGO, PAPER, .1), 10)
    g.line([(700, 720), (830, 590)], STEEL, 12); g.line([(620, 800), (700, 720)], WOOD, 26)
    for i in range(40): g.arc(360 + (i * 57) % 420, 850 + (i * 31) % 110, 16, 12, i * 40, i * 40 + 240, mix(CLAY, PAPER, .3 * (i % 3) / 2), 5)
    tray_of(g, 1120, 870, 200, 30, lambda a, b: g.ell(a, b - 8, 22, None, mix(CLAY, INK, .42)) or g.ell(a - 6, b - 14, 5, None, mix(CLAY, PAPER, .5)), mix(STRAW, WOOD, .2))


# -- coconut, rice, bees, fruit -------------------------------------------
@craft("tinh-chat-dau-dua")
def coconut_grater(g):
    room(g, mix(PAPER, LEAF, .16), mix(SOIL, PAPER, .4), 560)
    g.shadow(480, 850, 330, 36)
    g.path("M180 700 L640 640 L760 560 L800 590 L690 690 L240 770 Z", WOOD)
    for a, b in (((240, 750), (200, 880)), ((560, 690), (600, 870)), ((620, 680), (690, 860))): g.line([a, b], DARKWOOD, 26)
    g.path("M760 560 L840 500 L880 520 L800 594 Z", STEEL)
    for i in range(6): g.line([(836 + i * 8, 498 + i * 5), (850 + i * 8, 486 + i * 5)], STEEL, 5)
    basin(g, 960, 900, 190, WHITE, STEEL)
    for i in range(60): g.line([(820 + (i * 53) % 280, 800 + (i * 23) % 50), (836 + (i * 53) % 280, 792 + (i * 23) % 50)], mix(WHITE, CREAM, .5 * (i % 2)), 6)
    for i, (x, y) in enumerate(((1220, 940), (1340, 950), (1440, 930), (1280, 850), (1390, 850), (1340, 770))):
        g.ell(x, y, 74, 62, mix(BARK, CLAY, .2)); g.ell(x, y - 8, 60, 44, WHITE if i % 2 else dark(BARK, .2)); g.ell(x, y - 2, 46, 32, mix(CREAM, STONE, .2) if i % 2 else INK)


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
    for i in range(17): melaleuca(g, 30 + i * 92, 560 + (i % 3) * 10, 1 + .12 * ((i * 5) % 3), LEAF if i % 2 else mix(LEAF, PAPER, .1), None, (i % 3 - 1) * 10)
    g.rect(0, 550, g.w, 170, mix(LEAF, SOIL, .35))
    waterplane(g, 800, 1000, mix(WATER, CLAY, .25))
    g.path("M-20 710 C500 690 1000 720 1540 700 L1540 830 C1000 850 500 820 -20 840 Z", mix(SOIL, LEAF, .25))
    for y in (690, 716): g.line([(60, y), (1440, y)], BARK, 14)
    for i in range(8): g.line([(90 + i * 190, 690), (90 + i * 190, 810)], BARK, 16)
    for i in range(7):
        x = 110 + i * 188
        g.rect(x, 560, 140, 124, mix(STRAW, WOOD, .2 * (i % 3)), 4); g.rect(x - 10, 540, 160, 26, mix(INDIGO, PAPER, .35) if i % 2 else WOOD, 4); g.rect(x + 46, 660, 48, 12, INK)
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
    g.poly([(690, 400), (810, 400), (1240, 1000), (260, 1000)], mix(WATER, CLAY, .2))
    for side in (-1, 1):
        for j in range(8):
            y = 450 + j * 66
            for i in range(7): tuft(g, 750 + side * (110 + j * 62 + i * (52 + j * 14)), y + 30, .5 + j * .13, mix(LEAF, INDIGO, .2) if i % 2 else LEAF, 9, 60, 60)
    boat(g, 750, 900, 1.9, WOOD)
    for i in range(22):
        x, y = 540 + (i % 11) * 42, 842 - (i // 11) * 46 - 8 * math.sin(i)
        tuft(g, x, y - 26, .5, LEAF, 7, 50, 40)
        g.ell(x, y, 24, 32, mix(HONEY, LEAF, .25 * (i % 3) / 2))
        for k in (-10, 2, 14): g.line([(x - 18, y + k), (x + 18, y + k - 8)], dark(HONEY, .25), 2)


@craft("xoai-say-deo")
def dryer(g):
    room(g, mix(PAPER, STONE, .2), mix(STONE, PAPER, .35), 820, boards=False)
    g.rect(250, 110, 1000, 800, STEEL, 12); g.rect(290, 150, 920, 720, mix(INK, STEEL, .35), 6)
    for j in range(6):
        y = 240 + j * 116
        g.poly([(300, y), (1200, y), (1180, y - 56), (320, y - 56)], mix(STONE, PAPER, .35))
        for i in range(26): g.ell(350 + (i * 131) % 800, y - 44 + (i * 17) % 34, 46, 11, mix(HONEY, YELLOW, .35 + .3 * (i % 3) / 2), rot=-8 + (i % 5) * 4)
        g.rect(296, y, 908, 12, STEEL)
    g.poly([(1250, 110), (1440, 60), (1440, 960), (1250, 910)], light(STEEL, .25)); g.rect(1270, 460, 16, 120, INK, 6)
