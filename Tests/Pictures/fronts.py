"""front.png: the goods themselves on a plain ground, 1200 × 1200."""
import math

from kit import *
from parts import *
import places

ALL = {}
C = 600          # middle
B = 930          # where the goods stand


def pic(*keys, **kw):
    def deco(f):
        for k in keys: ALL[k] = f
        return f
    return deco


def variant(key, **kw):
    """The same picture with other settings."""
    def deco(f):
        ALL[key] = lambda g: f(g, **kw)
        return f
    return deco


def ground(g, col):
    g.rect(0, 0, g.w, g.h, col)


# ---------------------------------------------------------------- silk
def scarf(g, col):
    ground(g, PALEGREY)
    g.blob([(225, 900), (420, 880), (900, 880), (985, 905), (900, 950), (420, 960), (250, 940)], INK, a=.10)
    d, l = dark(col, .13), mix(col, WHITE, .5)
    # folded body, two layers
    g.path("M250 330 C420 300 760 318 930 296 C950 480 940 700 952 880 C760 905 470 880 262 905 C246 700 268 520 250 330 Z", d)
    g.path("M250 318 C420 288 760 306 930 284 C946 470 930 690 940 838 C760 866 470 842 262 868 C246 690 268 510 250 318 Z", col)
    with g.clip("M250 318 C420 288 760 306 930 284 C946 470 930 690 940 838 C760 866 470 842 262 868 C246 690 268 510 250 318 Z"):
        g.path("M330 270 C400 480 330 690 390 900 L450 900 C410 690 450 470 400 270 Z", l, a=.55)
        g.path("M560 270 C640 470 560 700 640 900 L668 900 C620 700 680 470 600 270 Z", d, a=.6)
        g.path("M770 270 C720 470 800 690 750 900 L800 900 C850 690 780 470 820 270 Z", l, a=.5)
        g.path("M250 330 C420 302 760 320 930 298", None, d, 5)
        g.path("M252 352 C420 324 760 342 932 320", None, d, 2.5)
    # the hanging corner
    corner = "M560 852 C640 700 780 560 938 500 C952 640 960 800 930 900 C880 980 800 1010 742 1066 C716 980 650 900 560 852 Z"
    g.path("M575 862 C650 720 790 580 950 520 C966 660 972 820 942 916 C892 996 812 1030 752 1082 C724 998 660 914 575 862 Z", INK, a=.13)
    g.path(corner, mix(col, WHITE, .18))
    with g.clip(corner):
        g.path("M620 840 C720 740 800 640 860 480 L930 480 C880 680 800 800 690 960 Z", l, a=.55)
        g.path("M700 980 C800 860 880 760 920 560 L960 560 L960 800 C900 900 820 960 750 1060 Z", d, a=.5)
        g.path("M572 858 C655 915 712 985 740 1052", None, d, 3)
    # rolled hem stitches
    for i in range(9):
        t = i / 8
        g.line([(578 + 150 * t, 848 + 190 * t ** 1.25), (586 + 150 * t, 842 + 190 * t ** 1.25)], dark(col, .3), 3)


pic("khan-lua-to-tam/front")(lambda g: scarf(g, mix(CREAM, WHITE, .35)))
pic("khan-lua-to-tam/front-nau")(lambda g: scarf(g, mix(CLAY, INK, .28)))
pic("khan-lua-to-tam/front-vang")(lambda g: scarf(g, mix(YELLOW, PAPER, .45)))


@pic("vai-lua-hoa-chim/front")
def figured_silk(g):
    col = mix(CREAM, HONEY, .10)
    d, l = dark(col, .12), mix(col, WHITE, .6)
    ground(g, PAPER)
    g.poly([(180, 520), (1010, 470), (1060, 930), (250, 1010)], INK, a=.10)
    cloth = "M190 500 L990 440 C1000 620 1010 760 1052 900 C800 922 480 960 262 990 C230 820 200 660 190 500 Z"
    g.path(cloth, col)
    with g.clip(cloth):
        g.path("M300 420 C340 640 330 800 420 1000 L520 1000 C430 800 440 620 410 420 Z", l, a=.7)
        g.path("M690 420 C720 640 740 780 800 960 L840 960 C790 780 770 620 750 420 Z", d, a=.5)
        for j in range(6):
            for i in range(9):
                x, y = 220 + i * 100 + (j % 2) * 50 + j * 8, 560 + j * 82 - i * 6
                flower5(g, x, y, 27, l, mix(col, HONEY, .3), .3 * i)
                leaf(g, x + 20, y + 16, 26, 14, 40, d, False)
    # the roll
    with g.at(590, 460, 1, -4.2):
        g.rect(-430, -120, 860, 200, dark(col, .1), 90)
        g.rect(-430, -120, 860, 190, col, 90)
        with g.clip(lambda: g.trrect(-430, -120, 860, 190, 90)):
            g.rect(-430, -92, 860, 34, l, a=.8)
            g.rect(-430, 20, 860, 60, d, a=.7)
            for i in range(9):
                for j in (0, 1): flower5(g, -380 + i * 98 + j * 49, -30 + j * 62 - 10, 24, l, mix(col, HONEY, .3), .4 * i)
        g.ell(-400, -25, 52, 95, d); g.ell(-402, -25, 44, 84, col)
        for k in (.75, .52, .3): g.ell(-402, -25, 44 * k, 84 * k, None, dark(col, .25), 3)
        g.ell(-402, -25, 10, 18, WOOD)


# ---------------------------------------------------------------- coffee, cocoa
@pic("ca-cao-nguyen-hat/front")
def cocoa(g):
    g.shadow(560, B + 8, 420, 60)
    red = mix(CLAY, RED, .35); red = dark(red, .25)
    def item(x, y, v): 
        with g.at(x, y, 1): bean(g, 0, 0, g.r.uniform(1.25, 1.6), g.r.uniform(-60, 60), mix(red, INK, g.r.choice((0, .12, .25))))
    with g.at(470, B):
        def win():
            g.rect(-128, -330, 256, 220, dark(red, .5), 26)
            with g.clip(lambda: g.trrect(-128, -330, 256, 220, 26)):
                for _ in range(70): bean(g, g.r.uniform(-130, 130), g.r.uniform(-330, -110), 1.35, g.r.uniform(0, 180), mix(red, INK, g.r.choice((0, .12, .25))))
                g.poly([(-140, -200), (-60, -340), (0, -340), (-130, -110)], WHITE, a=.16)
        pouch(g, 420, 640, KRAFT, window=win, label=lambda: tag(g, 0, -530, 260, 150, ["ca cao", "Nương Gió"], CREAM, RED))
    with g.at(800, B + 20):
        heap(g, 330, 130, 60, item)
    with g.at(930, B + 84, 2, -18):                       # the peeled bean: nib showing, husk beside
        g.shadow(2, 12, 26, 6)
        g.ell(0, 0, 22, 14, dark(red, .55))
        g.path("M-10 -12 L-2 0 L-12 12 M6 -13 L0 0 L10 11", None, mix(red, PAPER, .25), 1.6)
        g.path("M20 -14 C36 -18 46 -6 40 8 C34 0 28 -4 20 -14 Z", mix(red, PAPER, .35))


@pic("ca-phe-robusta-rang-moc/front")
def robusta(g):
    g.shadow(560, B + 8, 430, 60)
    with g.at(500, B):
        def lab():
            g.rect(-210, -470, 420, 250, mix(RED, CLAY, .3))
            g.text("Robusta", 0, -378, 62, PAPER)
            g.text("Nương Gió", 0, -282, 66, PAPER, True)
        w = 440
        pouch(g, w, 690, KRAFT, label=lab, seal=False)
        g.rect(-212, -716, 424, 70, dark(KRAFT, .16), 6)      # folded top and tin tie
        g.rect(-224, -690, 448, 18, STEEL, 6)
        g.ell(0, -560, 24, None, dark(KRAFT, .3)); g.ell(0, -560, 7, None, dark(KRAFT, .6))
    with g.at(850, B + 36):
        g.shadow(0, 6, 190, 26)
        heap(g, 340, 120, 70, lambda x, y, v: bean(g, x, y, g.r.uniform(1.2, 1.5), g.r.uniform(-80, 80), mix(DARKWOOD, CLAY, g.r.choice((0, .1, .2)))))
    for x, y in ((640, 1012), (700, 990), (1010, 1030)): bean(g, x, y, 1.35, x, DARKWOOD)


@pic("ca-phe-phin-giay/front")
def dripbag(g):
    g.shadow(600, B + 6, 440, 60)
    brown = mix(CLAY, INK, .22)
    with g.at(420, B):
        box3(g, 380, 560, 80, brown, light(brown, .25))
        tag(g, 0, -460, 290, 200, ["cà phê phin giấy", "Nương Gió"], CREAM, RED)
        g.rect(-190, -180, 380, 16, HONEY)
        for i in range(5): bean(g, -110 + i * 55, -96, 1.1, 40 * i, HONEY if i % 2 else light(HONEY, .3))
    with g.at(850, B + 40):
        g.shadow(0, 2, 160, 24)
        glass = mix(INDIGO, PAPER, .82)
        def coffee():
            g.rect(-150, -140, 300, 160, mix(CLAY, INK, .5))
            g.ell(0, -140, 116, 18, mix(CLAY, INK, .25))
        # the back of the rim, the bag in it, then the glass
        g.turn([(140, -360), (128, -180), (118, -18)], glass, .14, shade=.07, extra=coffee)
        g.ell(0, -360, 140, 20, mix(glass, WHITE, .5))
        g.ell(0, -360, 130, 17, mix(glass, INDIGO, .12))
        bag = "M-92 -452 L92 -452 L96 -300 Q0 -236 -96 -300 Z"
        g.path(bag, WHITE)
        with g.clip(bag): g.path("M-100 -330 Q0 -300 100 -330 L100 -220 L-100 -220 Z", mix(CLAY, INK, .3), a=.75)
        g.path(bag, None, dark(CREAM, .2), 3)
        g.path("M-92 -452 Q0 -420 92 -452 Q0 -484 -92 -452 Z", dark(CREAM, .12))
        for sg in (-1, 1):                                 # paper ears hooked over the rim
            g.path(f"M{sg*60} -440 L{sg*150} -408 L{sg*158} -316 L{sg*130} -320 L{sg*122} -382 L{sg*60} -404 Z", brown)
            g.line([(sg * 122, -382), (sg * 150, -408)], dark(brown, .3), 3)
        with g.clip(lambda: g.tturn([(140, -360), (128, -180), (118, -18)], .14)):
            g.path("M-150 -345 Q0 -310 150 -345 L150 0 L-150 0 Z", glass, a=.28)
        g.arc(0, -360, 140, 20, 0, 180, mix(glass, INDIGO, .3), 4)
        steam(g, 0, -500, 120, mix(INK, PAPER, .8), 9)


# ---------------------------------------------------------------- squid
def drysquid(g, s=1, col=None):
    """A split dried squid, mantle up, 300 tall, foot (tentacle ends) at 0,0."""
    col = col or mix(PINK, CREAM, .45)
    d = mix(col, RED, .28)
    with g.at(0, 0, s):
        for i, x in enumerate((-36, -24, -12, 0, 12, 24, 36)):
            g.path(f"M{x*.6} -92 C{x*1.1} -60 {x*1.5} -40 {x*1.3+(6 if i%2 else -6)} {-4 - abs(x)*.3}", None, mix(d, col, .3), 8)
        g.path("M-26 -118 C-36 -100 -28 -84 0 -82 C28 -84 36 -100 26 -118 Z", mix(d, col, .35))
        m = "M0 -310 C40 -285 66 -220 62 -130 C58 -108 30 -104 0 -104 C-30 -104 -58 -108 -62 -130 C-66 -220 -40 -285 0 -310 Z"
        g.path("M-12 -306 C-60 -316 -92 -268 -84 -238 C-66 -240 -48 -252 -34 -268 Z", d)
        g.path("M12 -306 C60 -316 92 -268 84 -238 C66 -240 48 -252 34 -268 Z", d)
        g.path(m, col)
        with g.clip(m):
            g.path("M20 -310 C60 -250 60 -180 40 -100 L90 -100 L90 -310 Z", d, a=.35)
            for i in range(4): g.path(f"M{-34+i*6} {-260+i*40} Q0 {-250+i*40} {34-i*4} {-262+i*40}", None, d, 2.4, .5)
        g.line([(0, -300), (0, -112)], d, 3.4)


@pic("muc-kho-cau-dem/front")
def squid(g):
    g.shadow(600, B + 62, 360, 44)
    with g.at(600, B + 60):
        def goods():
            for i, (x, y, r) in enumerate(((-150, -70, -5), (-48, -96, 3), (56, -72, -2), (152, -92, 5))):
                with g.at(x, y, 1.72, r, sy=1.95):
                    g.path("M10 -300 C70 -270 80 -180 66 -110 L50 -20 L-10 -20 Z", INK, a=.10)
                    drysquid(g, 1, mix(mix(PINK, CREAM, .45), HONEY, .05 * (i % 2)))
        vacuum(g, 640, 840, goods)
        tag(g, 0, -822, 380, 110, ["mực khô", "Đảo Gió"], WHITE, INDIGO, size=40)


# ---------------------------------------------------------------- oils
def oilbottle(g, w, h, col, lines, capcol=INK, art=None, glass=BROWNGLASS):
    bottle(g, w, h, glass, neck=.40, neckh=.24, shoulder=.13, cap=capcol, caph=.15, capw=w * .235, shine=.28,
           label=lambda: wraplabel(g, w / 2, -h * .56, -h * .1, col, f=.94, lines=lines, col=PAPER if art is None else PAPER, art=art))


@pic("tinh-dau-sa-chanh/front")
def lemongrass(g):
    g.shadow(600, B + 8, 360, 50)
    with g.at(540, B): oilbottle(g, 290, 640, dark(mix(HONEY, YELLOW, .3), .06), ["Tinh dầu", "sả chanh", "Gió Phá"])
    for i, (x, r) in enumerate(((728, -76), (800, -80), (872, -84))):
        with g.at(x - 20, B + 40 - i * 14, 1, r):
            g.path("M0 -24 C90 -26 180 -18 300 -10 L300 10 C180 18 90 26 0 24 Q-14 0 0 -24 Z", mix(PALELEAF, WHITE, .3))
            g.path("M0 0 C90 8 180 12 300 10 L300 4 C180 4 90 2 0 0 Z", LEAF, a=.35)
            g.path("M0 -24 Q18 0 0 24 Q-16 0 0 -24 Z", mix(PINK, PAPER, .3))
            g.path("M90 -24 C180 -22 260 -20 620 -70 C500 -16 400 -2 300 6 Z", LIGHTLEAF)
            g.path("M120 20 C240 24 330 18 640 60 C520 6 400 0 260 -4 Z", LEAF)
            g.path("M60 -4 C220 -10 320 -6 600 -6", None, dark(LEAF, .15), 4)


@pic("tinh-dau-tram/front")
def cajeput(g):
    g.shadow(580, B + 8, 350, 48)
    with g.at(540, B): oilbottle(g, 290, 640, GREEN, ["Tinh dầu", "tràm", "Gió Phá"])
    with g.at(730, B + 46, 1): sprig(g, 0, 0, 460, -52, 15, 96, 24, LEAF, BARK, flower=WHITE)
    with g.at(720, B + 60, 1): sprig(g, 0, 0, 250, -18, 9, 78, 20, LIGHTLEAF, BARK)


@pic("tinh-dau-tram/front-10")
def cajeput10(g):
    g.shadow(600, B - 72, 170, 26)
    with g.at(600, B - 80): oilbottle(g, 230, 430, GREEN, ["Tinh dầu", "tràm", "Gió Phá"])


# ---------------------------------------------------------------- agarwood
@pic("nhang-tram/front")
def incense(g):
    brown = mix(CLAY, INK, .3)
    g.blob([(150, 640), (600, 600), (1060, 600), (1080, 690), (600, 720), (190, 730)], INK, a=.10)
    with g.at(600, 650, 1, -3):
        g.poly([(-450, -110), (-400, -190), (470, -190), (450, -110)], light(brown, .25))
        g.poly([(450, -110), (470, -190), (480, -20), (450, 60)], dark(brown, .25))
        g.rect(-450, -110, 900, 170, brown)
        g.rect(-410, -86, 820, 122, CREAM, 6)
        g.rect(-400, -76, 800, 102, None, 4, RED, 3)
        g.text("Nhang trầm hương Đồi Bạc", 0, 0, 58, RED, True, maxw=740)
    g.blob([(160, 930), (600, 900), (1040, 900), (1060, 950), (600, 980), (190, 980)], INK, a=.12)
    for i in range(15):
        y = 850 + i * 7.2
        o = g.r.uniform(-16, 16)
        g.line([(150 + o, y + 6), (430 + o, y + 2)], mix(RED, PAPER, .15) if i % 3 else mix(RED, INK, .15), 7)
        g.line([(370 + o, y + 3), (1040 + o, y - 12 + (i - 7) * 1.4)], mix(WOOD, INK, .14 * (i % 3)), 12)
    g.path("M560 836 C580 880 578 930 562 976 L600 974 C616 930 616 880 598 832 Z", RED)
    g.path("M572 836 C590 880 588 930 574 976", None, light(RED, .3), 3)


@pic("vong-tram/front")
def bracelet(g):
    linen = mix(SAND, "#C9BCA2", .5)
    ground(g, linen)
    for i in range(60):
        g.line([(0, i * 20 + 10), (1200, i * 20 + 10)], dark(linen, .06), 2)
        g.line([(i * 20 + 10, 0), (i * 20 + 10, 1200)], light(linen, .25), 2)
    R, r = 320, 58
    for sh in (1, 0):
        for i in range(17):
            a = math.tau * (i + .5) / 17 + math.pi / 2
            x, y = 600 + math.cos(a) * R, 600 + math.sin(a) * R
            if sh: g.ell(x + 14, y + 22, r, r * .96, INK, a=.16); continue
            f = mix(WOOD, INK, .08 * ((i * 5) % 4))
            g.ell(x, y, r, None, f)
            with g.clip(lambda: g.tell(x, y, r)):
                with g.at(x, y, 1, 25 * i):
                    for k in range(5): g.path(f"M-60 {-44+k*22} C-20 {-60+k*22} 20 {-22+k*24} 60 {-46+k*22}", None, DARKWOOD, 4 + (k * i) % 6, .8)
                g.ell(x + 16, y + 22, r, r, None, dark(f, .5), 26, .0)
                g.path(f"M{x-r} {y+r} C{x+r*.2} {y+r*.6} {x+r*.6} {y} {x+r} {y-r} L{x+r} {y+r} Z", INK, a=.18)
            g.ell(x - 20, y - 24, 15, 11, WHITE, a=.35, rot=-40)


def agarwood(g, s=1):
    with g.at(0, 0, s):
        d = "M-150 0 C-170 -60 -120 -80 -110 -120 C-80 -190 -30 -150 0 -170 C40 -200 70 -150 110 -130 C160 -110 140 -50 160 -6 C90 16 -80 14 -150 0 Z"
        g.path(d, mix(CLAY, PAPER, .38))
        with g.clip(d):
            for k, (x, col) in enumerate(((-120, DARKWOOD), (-60, WOOD), (-10, DARKWOOD), (50, WOOD), (100, DARKWOOD))):
                g.path(f"M{x} 20 C{x-30} -50 {x+40} -110 {x+10} -210 L{x+34} -210 C{x+64} -110 {x} -50 {x+34} 20 Z", col, a=.85)
            g.path("M60 -200 C100 -120 90 -60 110 20 L200 20 L200 -200 Z", INK, a=.16)
            for x in (-90, -34, 24, 80): g.path(f"M{x} 16 C{x-20} -60 {x+34} -110 {x+8} -190", None, mix(CLAY, INK, .3), 3)


@pic("tinh-dau-tram-huong/front")
def agaroil(g):
    g.shadow(600, B + 6, 360, 48)
    with g.at(500, B):
        glass = mix(INDIGO, PAPER, .84)
        w, h = 250, 560
        bottle(g, w, h, glass, mix(AMBER, INK, .18), neck=.44, neckh=.32, shoulder=.1, level=.58, shine=.35,
               label=lambda: wraplabel(g, w / 2, -270, -110, CREAM, f=.88, lines=["Đồi Bạc"], col=DARKWOOD, size=52))
        g.turn([(72, -h - 30), (76, -h + 100)], mix(WOOD, PAPER, .15), .14, soft=False)
        g.ell(0, -h - 30, 72, 10, light(WOOD, .4))
        for i in range(3): g.path(f"M{-50+i*30} {-h-10+i*8} q8 40 0 90", None, DARKWOOD, 2.4, .6)
    with g.at(820, B + 36):
        g.shadow(0, 0, 180, 26)
        agarwood(g, 1.12)


# ---------------------------------------------------------------- nests
def nest(g, s=1, col=None, n=24):
    """An ivory half-cup nest, 200 wide."""
    col = col or mix(CREAM, WHITE, .4)
    with g.at(0, 0, s):
        d = "M-100 -50 C-70 -74 70 -74 100 -50 C104 0 60 44 0 46 C-60 44 -104 0 -100 -50 Z"
        g.path(d, col)
        with g.clip(d):
            for i in range(n):
                y = -60 + i * 5
                g.path(f"M-110 {y} C-50 {y+34+ (i*13%9)} 50 {y+30-(i*7%11)} 110 {y-2}", None, dark(col, .14 if i % 2 else .05), 2.6)
            g.path("M20 60 C80 30 100 0 104 -60 L120 60 Z", INK, a=.10)
        g.path("M-100 -50 C-70 -74 70 -74 100 -50 C70 -34 -70 -34 -100 -50 Z", dark(col, .16))
        g.path("M-100 -50 C-70 -34 70 -34 100 -50", None, mix(col, WHITE, .7), 4)


SEA = mix(INDIGO, "#3E86A8", .55)


@pic("to-yen-tinh-che/front")
def nestbox(g):
    g.shadow(600, 1000, 470, 46)
    inside = mix(WHITE, PAPER, .4)
    # the lid, standing up behind
    g.poly([(190, 520), (1010, 520), (960, 200), (240, 200)], dark(SEA, .12))
    g.poly([(205, 508), (995, 508), (948, 214), (252, 214)], SEA)
    g.rect(330, 268, 540, 190, None, 8, light(SEA, .6), 3)
    g.text("Tổ yến tinh chế", 600, 350, 60, PAPER)
    g.text("Én Vân", 600, 430, 64, PAPER, True)
    # tray seen from above and the front wall
    g.poly([(190, 520), (1010, 520), (1070, 880), (130, 880)], dark(SEA, .28))
    g.poly([(216, 534), (984, 534), (1034, 866), (166, 866)], inside)
    for j in range(3):
        for i in range(4):
            k = .80 + .09 * j
            x = 600 + (i - 1.5) * 190 * (.96 + .1 * j)
            y = 610 + j * 102
            g.ell(x + 4, y + 28, 92 * k, 22, INK, a=.10)
            with g.at(x, y, .86 * k): nest(g)
    g.poly([(130, 880), (1070, 880), (1060, 1000), (140, 1000)], SEA)
    g.poly([(130, 880), (1070, 880), (1069, 900), (131, 900)], light(SEA, .25))


@pic("yen-chung-duong-phen/front")
def nestdrink(g):
    g.shadow(620, B + 56, 460, 50)
    content = mix(CREAM, HONEY, .22)
    g.poly([(190, 560), (1010, 560), (1050, 610), (150, 610)], dark(SEA, .35))
    g.poly([(190, 430), (1010, 430), (1010, 620), (190, 620)], dark(SEA, .15))      # back wall
    def six(x, y, s):
        with g.at(x, y, s):
            jar(g, 190, 270, content, mix(HONEY, YELLOW, .35), lidh=54, level=.86)
            for k in range(5): g.path(f"M-60 {-60-k*16} q30 {20-k*3} 60 0 q30 {-20+k*3} 60 -4", None, mix(content, WHITE, .7), 4, .8)
            g.rect(-60, -122, 120, 66, WHITE, 6)
            g.text("Én Vân", 0, -78, 32, SEA, True)
    for i in range(3): six(370 + i * 230, 740, 1)
    for i in range(3): six(370 + i * 230, 830, 1.06)
    g.rect(150, 730, 900, 250, SEA, 6)
    g.rect(150, 730, 900, 16, light(SEA, .3))
    g.path("M1050 736 L1050 980 L800 980 Z", INK, a=.08)
    g.rect(250, 776, 700, 166, None, 8, light(SEA, .6), 3)
    g.text("Nước yến chưng đường phèn", 600, 850, 50, PAPER, maxw=640)
    g.text("Én Vân", 600, 920, 54, PAPER, True)


# ---------------------------------------------------------------- mountain goods
@pic("la-tam-nguoi-dao/front")
def bathleaves(g):
    g.shadow(590, B + 8, 430, 56)
    with g.at(480, B):
        box3(g, 440, 540, 90, KRAFT, light(KRAFT, .25))
        g.path("M-220 -540 L0 -470 L220 -540", None, dark(KRAFT, .25), 4)
        hemp = mix(SAND, "#9C8A66", .5)
        for w in (18, 10):
            c = dark(hemp, .35) if w == 18 else hemp
            g.line([(-220, -250), (220, -250), (310, -296)], c, w)
            g.line([(0, 0), (0, -540), (90, -586)], c, w)
            g.path("M0 -250 C-60 -330 -130 -300 -90 -262 C-60 -240 -20 -246 0 -250 C60 -330 130 -300 90 -262 C60 -240 20 -246 0 -250", None, c, w)
            g.path("M0 -250 C-20 -200 -50 -180 -60 -160 M0 -250 C20 -200 54 -190 60 -150", None, c, w)
        tag(g, -108, -470, 180, 150, ["lá tắm", "Khe Bản"], CREAM, DARKLEAF)
    with g.at(830, B + 30):                               # the cloth bag
        g.shadow(0, 0, 130, 20)
        cl = mix(PAPER, "#CFC3A8", .5)
        g.path("M-40 -210 C-70 -150 -130 -130 -126 -50 C-124 0 -60 8 0 8 C60 8 124 0 126 -50 C130 -130 70 -150 40 -210 Z", cl)
        g.path("M30 -190 C60 -140 100 -110 90 -20 L126 -30 C130 -130 70 -150 40 -210 Z", INK, a=.10)
        g.path("M-40 -210 C-70 -250 -60 -270 -40 -262 C-20 -280 0 -262 10 -274 C30 -286 60 -260 40 -210 Z", light(cl, .4))
        g.path("M-44 -206 Q0 -190 44 -206", None, INDIGO, 12)
        for i in range(5): g.path(f"M{-70+i*34} {-120+abs(i-2)*10} l14 30", None, dark(cl, .15), 3)
    with g.at(560, B + 96):
        def lf(x, y, v): leaf(g, x, y, g.r.uniform(60, 100), g.r.uniform(18, 32), g.r.uniform(-170, 20), g.r.choice((mix(LEAF, CLAY, .4), DARKLEAF, mix(LEAF, CLAY, .65), mix(GREEN, CLAY, .3))), True, g.r.uniform(-12, 12))
        g.shadow(0, 0, 220, 24)
        heap(g, 360, 60, 34, lf)


def corn(g, s=1, husk=True):
    """A cob, 200 tall, foot at 0,0."""
    with g.at(0, 0, s):
        d = "M-34 -20 C-46 -90 -34 -170 0 -204 C34 -170 46 -90 34 -20 Z"
        g.path(d, HONEY)
        with g.clip(d):
            for j in range(13):
                for i in range(-2, 3):
                    g.ell(i * 17 * (1 - .0 * j) + (j % 2) * 2, -20 - j * 15, 7.6, 6.6, YELLOW)
            g.rect(14, -210, 40, 220, INK, a=.10)
        if husk:
            g.path("M0 4 C-50 -10 -74 -70 -62 -140 C-40 -100 -20 -50 0 4 Z", LEAF)
            g.path("M0 4 C50 -10 74 -60 66 -120 C40 -90 20 -50 0 4 Z", DARKLEAF)


@pic("ruou-ngo-men-la/front")
def maize_spirit(g):
    g.shadow(570, B + 8, 330, 46)
    w, h = 300, 800
    with g.at(510, B):
        glass = mix(INDIGO, PAPER, .86)
        def lab():
            wraplabel(g, w / 2, -400, -90, CREAM, f=.9, col=DARKLEAF, art=None)
            with g.at(0, -188, .92): corn(g)
            g.text("Khe Bản", 0, -112, 48, DARKLEAF, True)
        bottle(g, w, h, glass, mix(INDIGO, PAPER, .74), neck=.30, neckh=.36, shoulder=.13, cap=mix(WOOD, PAPER, .1), caph=.09, level=.70, label=lab, shine=.5)
    for x, y, r in ((760, B + 26, 78), (900, B + 60, 84)):
        g.shadow(x, y - 4, r, 14)
        col = mix(SAND, STONE, .25)
        g.ell(x, y - r * .86, r, r * .86, col)
        with g.clip(lambda: g.tell(x, y - r * .86, r, r * .86)):
            g.path(f"M{x+r*.2} {y-2*r} C{x+r*.9} {y-r} {x+r*.5} {y} {x} {y+10} L{x+2*r} {y} L{x+2*r} {y-2*r} Z", INK, a=.10)
            for _ in range(26): g.ell(x + g.r.uniform(-r, r), y - r * .86 + g.r.uniform(-r, r) * .8, 3, 2.2, g.r.choice((mix(LEAF, col, .4), dark(col, .18))))
        g.path(f"M{x-r*.5} {y-r*1.3} q{r*.3} {-r*.2} {r*.6} 0", None, light(col, .6), 5)


@pic("thit-lon-gac-bep/front")
def pork(g):
    g.shadow(600, 1000, 480, 46)
    with g.at(770, 640, 1, 6):
        def goods():
            for k in (0, 1):
                meat(g, -10, -80 - k * 150, 250, 130, 0)
        vacuum(g, 340, 480, goods)
        tag(g, 0, -466, 240, 86, ["thịt gác bếp", "Pác Rằng"], WHITE, RED, size=32)
    with g.at(0, 0):                                       # board
        g.path("M120 760 L1040 720 Q1080 720 1084 750 L1100 930 Q1100 968 1060 970 L150 1000 Q110 1000 108 960 L96 800 Q96 764 120 760 Z", dark(WOOD, .2))
        g.path("M120 750 L1040 710 Q1080 710 1084 740 L1098 905 Q1098 940 1060 942 L150 972 Q110 972 108 934 L96 790 Q96 754 120 750 Z", mix(WOOD, PAPER, .32))
        for i in range(4): g.path(f"M130 {800+i*42} C400 {780+i*44} 700 {800+i*34} 1070 {760+i*44}", None, mix(WOOD, PAPER, .1), 3, .6)
    meat(g, 390, 880, 470, 250, -4)
    with g.at(700, 905, 1, -12):                           # forged knife
        g.path("M-150 6 L200 -52 Q290 -40 330 20 L-150 46 Z", INK, a=.16)
        g.path("M-160 -10 L190 -66 Q290 -52 322 10 L-160 32 Z", mix(STEEL, INK, .45))
        g.path("M-160 14 L310 -8 L322 10 L-160 32 Z", light(STEEL, .25))
        for x in (-80, 10, 100, 190): g.ell(x, -14 - x * .08, 14, 9, mix(STEEL, INK, .55))
        g.rect(-300, -16, 150, 46, DARKWOOD, 16)
        g.rect(-176, -16, 22, 46, STEEL)


def meat(g, x, y, w, h, rot=0):
    """A slab of smoked pork belly: dark rind above, lean and fat in bands on the cut side."""
    with g.at(x, y, 1, rot):
        sx, sy = w / 470, h / 250
        with g.at(0, 0, sx, sy=sy):
            top = "M-235 -90 C-240 -190 -200 -210 -120 -214 L160 -224 C220 -224 240 -190 238 -110 L236 -70 C100 -50 -120 -60 -235 -90 Z"
            g.path("M-235 -90 C-120 -56 100 -50 236 -72 C244 -20 230 20 190 26 L-190 34 C-236 30 -240 -30 -235 -90 Z", mix(RED, INK, .45))
            g.path("M-236 -60 C-120 -24 100 -18 238 -44 L240 -18 C100 6 -120 2 -238 -34 Z", mix(CREAM, CLAY, .22))
            g.path("M-232 -6 C-120 24 100 20 236 -4 L226 12 C100 30 -120 34 -226 14 Z", mix(CREAM, CLAY, .32))
            g.path(top, mix(WOOD, INK, .45))
            with g.clip(top):
                for i in range(9): g.path(f"M{-220+i*52} -230 C{-240+i*54} -160 {-200+i*50} -120 {-226+i*54} -40", None, mix(WOOD, INK, .7), 5, .7)
                g.path("M-210 -170 C-100 -205 60 -205 200 -200", None, mix(WOOD, PAPER, .2), 7, .5)
            g.ell(-190, -176, 14, 10, NIGHT)


def sausage(g, l=300, t=46, col=None):
    col = col or mix(RED, CLAY, .35)
    d = f"M{-l/2} 0 C{-l/2} {-t*.8} {-l*.2} {-t*.62} 0 {-t*.6} C{l*.2} {-t*.62} {l/2} {-t*.8} {l/2} 0 C{l/2} {t*.8} {l*.2} {t*.5} 0 {t*.5} C{-l*.2} {t*.5} {-l/2} {t*.8} {-l/2} 0 Z"
    g.path(d, dark(col, .12))
    with g.clip(d):
        g.path(f"M{-l/2} {t*.2} Q0 {t*.2} {l/2} {t*.2} L{l/2} {t} L{-l/2} {t} Z", INK, a=.16)
        for i in range(8): g.ell(-l * .42 + i * l * .12, (-1) ** i * t * .16, l * .022, t * .07, mix(col, CREAM, .5), rot=20 * i)
        g.path(f"M{-l*.4} {-t*.32} Q0 {-t*.42} {l*.4} {-t*.32}", None, light(col, .4), 5, .5)
    for s in (-1, 1): g.path(f"M{s*l/2} 0 l{s*16} {-8} M{s*l/2} 0 l{s*16} 8", None, mix(CREAM, CLAY, .4), 6)


@pic("lap-xuong-hun-khoi/front")
def lapxuong(g):
    g.shadow(540, B + 62, 330, 40)
    with g.at(530, B + 60):
        def goods():
            for i in range(6):
                with g.at(-205 + i * 82, -320, 1, 90 + (-1) ** i * 1.5): sausage(g, 460, 70, mix(mix(RED, CLAY, .35), INK, .05 * (i % 3)))
        vacuum(g, 600, 760, goods)
        tag(g, 0, -734, 340, 110, ["lạp xưởng", "Pác Rằng"], WHITE, RED, size=40)
    with g.at(950, B + 46, 1.1):
        ginger(g)


def ginger(g, s=1, col=None, cut=True):
    col = col or mix(STRAW, CLAY, .28)
    with g.at(0, 0, s):
        g.shadow(0, 4, 120, 16)
        for x, y, rx, ry, r in ((-62, -36, 56, 34, -18), (8, -40, 60, 40, 10), (70, -52, 46, 32, -30), (-26, -92, 36, 44, 14), (44, -104, 30, 40, 24), (-96, -70, 30, 36, -30)):
            g.ell(x, y, rx, ry, dark(col, .18), rot=r)
            g.ell(x - 3, y - 4, rx * .93, ry * .9, col, rot=r)
        for x, y, w in ((-70, -44, 40), (4, -52, 50), (66, -60, 34), (-26, -104, 28), (44, -112, 24)):
            for k in range(3): g.path(f"M{x-w/2} {y+k*12} q{w/2} 8 {w} 0", None, dark(col, .3), 2.2, .7)


# ---------------------------------------------------------------- tea
@pic("tra-hoa-duong-cam/front")
def flowertea(g):
    g.shadow(590, B + 8, 440, 56)
    with g.at(480, B):
        f = mix(YELLOW, PAPER, .45)
        box3(g, 440, 560, 90, f, mix(f, WHITE, .4))
        g.rect(-220, -150, 440, 150, mix(HONEY, YELLOW, .35))
        mum(g, 0, -400, 92)
        g.text("trà hoa", 0, -232, 44, CLAY)
        g.text("Đồi Mơ", 0, -176, 52, RED, True)
        with g.at(-120, -72): leaf(g, 0, 0, 80, 30, -20, LEAF); leaf(g, 150, -6, 80, 30, 10, LEAF)
    with g.at(760, B + 90):                                # open sachet, contents pouring
        g.shadow(0, 0, 250, 26)
        s = mix(WHITE, CREAM, .5)
        g.path("M-60 -300 L190 -280 L220 -40 Q120 10 -80 -16 Z", dark(s, .10))
        g.path("M-60 -300 L-20 -318 L30 -300 L80 -312 L130 -292 L190 -280 L196 -200 C120 -240 20 -240 -66 -226 Z", s)
        g.path("M-66 -226 C20 -240 120 -240 196 -200 L206 -120 C120 -200 0 -200 -74 -120 Z", dark(s, .35))
        mum(g, -30, -70, 76); mum(g, 74, -34, 66); mum(g, 40, -132, 58, mix(YELLOW, HONEY, .2))
        with g.at(170, -64):                               # orange slice
            g.ell(0, 0, 74, 74, HONEY); g.ell(0, 0, 64, 64, CREAM); 
            for i in range(8):
                a = math.tau * i / 8
                g.path(f"M{math.cos(a)*8} {math.sin(a)*8} L{math.cos(a+.1)*56} {math.sin(a+.1)*56} A Z".replace("A Z", f"Q{math.cos(a+.39)*66} {math.sin(a+.39)*66} {math.cos(a+.68)*56} {math.sin(a+.68)*56} Z"), mix(HONEY, FIRE, .3))
        with g.at(-150, -6):                               # rock sugar
            g.poly([(-50, -4), (-58, -50), (-20, -84), (32, -78), (56, -34), (38, 4), (-10, 14)], mix(WHITE, HONEY, .18))
            g.poly([(-20, -84), (32, -78), (10, -40), (-30, -44)], WHITE)
            g.poly([(10, -40), (32, -78), (56, -34), (38, 4)], mix(WHITE, HONEY, .34))
            g.poly([(-58, -50), (-20, -84), (-30, -44), (-50, -4)], mix(WHITE, HONEY, .10))


@pic("che-tom-non/front")
def tomnon(g):
    g.shadow(560, B + 8, 430, 56)
    dg = mix(GREEN, INK, .45)
    with g.at(490, B):
        def lab():
            g.rect(-140, -480, 280, 250, CREAM, 6)
            g.rect(-128, -468, 256, 226, None, 4, LEAF, 3)
            leaf(g, -8, -330, 100, 36, -62, LEAF); leaf(g, -2, -330, 84, 30, -118, LIGHTLEAF); leaf(g, -4, -338, 70, 16, -92, DARKLEAF)
            g.text("tôm nõn", 0, -298, 40, DARKLEAF); g.text("Đồi Mơ", 0, -254, 42, RED, True)
        pouch(g, 420, 660, dg, label=lab)
        g.line([(-196, -560), (196, -560)], HONEY, 6)
    with g.at(840, B + 40):
        g.shadow(0, 4, 210, 26)
        def item(x, y, v):
            with g.at(x, y, g.r.uniform(.9, 1.25), g.r.uniform(0, 360)):
                g.path("M-22 4 C-18 -18 12 -22 22 -2 C24 6 18 10 14 6", None, g.r.choice((dg, DARKLEAF, mix(GREEN, INK, .55), GREEN, mix(GREEN, STONE, .35))), 8)
        heap(g, 360, 130, 150, item)


@pic("che-dinh/front")
def dinh(g):
    g.shadow(560, B + 8, 330, 48)
    with g.at(540, B):
        iv = mix(CREAM, WHITE, .3)
        r = 190
        g.turn([(r, -430), (r, -r * .16)], iv, .16, soft=False, shade=.11)
        wraplabel(g, r, -330, -90, mix(iv, GREEN, .06), .16, .8, (), DARKLEAF)
        leaf(g, 0, -190, 80, 18, -90, LEAF); leaf(g, 0, -190, 60, 14, -122, LIGHTLEAF, False); leaf(g, 0, -190, 60, 14, -58, DARKLEAF, False)
        g.text("chè đinh", 0, -128, 42, DARKLEAF); g.text("Đồi Mơ", 0, -80, 46, RED, True)
        g.turn([(r * 1.03, -530), (r * 1.03, -420)], iv, .16, soft=False, shade=.11)
        g.ell(0, -530, r * 1.03, r * .165, mix(iv, WHITE, .6)); g.ell(0, -532, r * .86, r * .135, None, dark(iv, .15), 3)
        g.band(r * 1.03, -442, -426, HONEY)
    with g.at(730, B + 92):
        g.shadow(0, 2, 190, 22)
        def item(x, y, v):
            with g.at(x, y, 1, g.r.uniform(-60, 60)):
                c = g.r.choice((GREEN, DARKLEAF, LEAF, mix(LEAF, STONE, .4)))
                g.path("M-28 0 Q0 -9 30 0 Q0 7 -28 0 Z", c)
        heap(g, 330, 90, 130, item)


# ---------------------------------------------------------------- sedge
def weave(g, x0, y0, x1, y1, s, col):
    """Over-and-under of a plain weave."""
    d = dark(col, .22)
    g.rect(x0, y0, x1 - x0, y1 - y0, d)
    j = 0
    y = y0
    while y < y1:
        x = x0 + (s if j % 2 else 0)
        while x < x1:
            g.rect(x + 1, y + 1.5, s * 1.92 - 2, s * .86, col if (int(x / s) + j) % 3 else light(col, .3), s * .4)
            x += 2 * s
        y += s
        j += 1


@pic("gio-coi/front")
def basket(g):
    ground(g, WHITE)
    col = mix(STRAW, PAPER, .12)
    g.shadow(600, B + 20, 360, 50, .10)
    with g.at(600, B + 20):
        R, H = 340, 400
        for dx, back in ((0, 1),):                        # handle behind
            g.arc(0, -H, 130, 190, 180, 360, dark(col, .38), 34)
            g.arc(0, -H, 130, 190, 180, 360, dark(col, .15), 24)
        prof = [(R, -H), (R * 1.03, -H * .7), (R * 1.0, -H * .35), (R * .86, -R * .14)]
        def rows():
            n = 13
            for j in range(n):
                y = -H + j * 34
                for i in range(-14, 15):
                    a = (i + (.5 if j % 2 else 0)) / 13 * math.pi / 2
                    if abs(a) > math.pi / 2: continue
                    x = math.sin(a) * R * 1.03
                    w = max(4, math.cos(a) * 50)
                    yy = y + math.cos(a) * R * .16
                    g.ell(x, yy, w * .52, 15, col if (i + j) % 4 else light(col, .35))
                    g.arc(x, yy, w * .52, 15, 20, 160, dark(col, .3), 3)
        g.turn(prof, dark(col, .30), .16, shade=.11, shine=.12, extra=rows)
        g.ell(0, -H, R, R * .2, col); g.ell(0, -H + 4, R * .93, R * .165, dark(col, .5))
        for i in range(60):
            a = math.tau * i / 60
            g.line([(math.cos(a) * R * .93, -H + 4 + math.sin(a) * R * .167), (math.cos(a + .05) * R, -H + math.sin(a + .05) * R * .2)], dark(col, .25), 4)
        g.arc(0, -H + 40, 140, 210, 180, 360, dark(col, .35), 38)
        g.arc(0, -H + 40, 140, 210, 180, 360, col, 28)
        for i in range(15):
            a = math.radians(186 + i * 12)
            x, y = math.cos(a) * 140, -H + 40 + math.sin(a) * 210
            with g.at(x, y, 1, math.degrees(a) + 60): g.line([(-14, 0), (14, 0)], dark(col, .3), 4)
        for s in (-1, 1): g.rect(s * 140 - 26, -H + 26, 52, 60, dark(col, .15), 12)


@pic("chieu-coi-cap-dieu/front")
def mat(g):
    iv = mix(CREAM, STRAW, .22)
    g.poly([(150, 420), (1010, 350), (1090, 880), (180, 960)], INK, a=.10)
    d = "M140 400 L1000 330 L1080 860 L170 940 Z"
    g.path(d, iv)
    with g.clip(d):
        for i in range(150):                               # fine ribs across
            t = i / 150
            x0, x1 = 140 + 860 * t, 170 + 910 * t
            g.line([(x0, 400 - 70 * t), (x1, 940 - 80 * t)], dark(iv, .10 if i % 2 else .04), 2.4)
        def bandx(t0, t1, col):
            g.poly([(140 + 860 * t0, 400 - 70 * t0), (140 + 860 * t1, 400 - 70 * t1), (170 + 910 * t1, 940 - 80 * t1), (170 + 910 * t0, 940 - 80 * t0)], col)
        for s in (0, 1):
            for t0, t1 in ((.03, .09), (.105, .118), (.13, .143)):
                a, b = (t0, t1) if not s else (1 - t1, 1 - t0)
                bandx(a, b, RED)
        for k in (.02, .98): g.line([(140 + 860 * 0, 400 + 540 * k), (1080, 330 + 530 * k)], dark(iv, .3), 3)
    # the near right corner rolled up over itself
    with g.at(0, 0):
        g.path("M800 885 L1080 860 L1050 655 Z", PAPER)
        g.path("M812 894 L1058 652 L1078 680 L842 906 Z", INK, a=.12)
        with g.at(930, 766, 1, -40.5):
            g.rect(-176, -62, 352, 100, dark(iv, .14), 46)
            with g.clip(lambda: g.trrect(-176, -62, 352, 100, 46)):
                for i in range(60): g.line([(-200 + i * 9, -80), (-240 + i * 9, 60)], dark(iv, .26 if i % 2 else .1), 2.4)
                g.poly([(90, -80), (135, -80), (95, 60), (50, 60)], RED); g.poly([(20, -80), (30, -80), (-10, 60), (-20, 60)], RED)
                g.rect(-180, -48, 360, 20, WHITE, a=.3)
                g.rect(-180, 8, 360, 40, INK, a=.12)
            g.ell(-170, -12, 22, 48, dark(iv, .25)); g.ell(-170, -12, 13, 30, None, dark(iv, .5), 4); g.ell(-170, -12, 5, 13, None, dark(iv, .5), 4)


# ---------------------------------------------------------------- lacquer
@pic("hop-son-mai/front")
def lacquerbox(g):
    ground(g, PALEGREY)
    red = mix(RED, FIRE, .12)
    g.shadow(600, B + 14, 370, 60, .16)
    with g.at(600, B):
        R = 330
        g.turn([(R, -260), (R, -R * .17 * 0 - 40)], dark(red, .10), .2, soft=False, shade=.2, shine=.18)
        g.band(R, -262, -250, INK, .2, a=.8)
        g.turn([(R * 1.02, -420), (R * 1.02, -270)], red, .2, soft=False, shade=.18, shine=.2)
        g.ell(0, -420, R * 1.02, R * .31, mix(red, PAPER, .08))
        g.ell(0, -424, R * .96, R * .285, red)
        with g.clip(lambda: g.tell(0, -424, R * .95, R * .28)):
            sil = mix(PALEGREY, WHITE, .3)
            for _ in range(34):
                a, q = g.r.uniform(0, math.tau), g.r.random() ** .6
                x, y = math.cos(a) * q * R * .9, -424 + math.sin(a) * q * R * .26
                s = g.r.uniform(16, 52)
                pts = [(x + math.cos(t) * s * g.r.uniform(.6, 1.2), y + math.sin(t) * s * .34 * g.r.uniform(.6, 1.2)) for t in [k * math.tau / 6 for k in range(6)]]
                g.poly(pts, g.r.choice((sil, mix(sil, HONEY, .25), mix(sil, INK, .18))))
            for _ in range(60): g.ell(g.r.uniform(-300, 300), -424 + g.r.uniform(-80, 80), 3, 1.8, sil)
            g.path("M-320 -470 C-160 -520 120 -520 260 -490 L200 -470 C60 -500 -140 -490 -320 -440 Z", WHITE, a=.20)


@pic("dia-son-mai-vo-trung/front")
def eggdish(g):
    g.ell(620, 650, 420, 410, INK, a=.12)
    g.ell(600, 620, 420, None, mix(INK, NIGHT, .3))
    g.arc(600, 620, 398, 398, 190, 300, light(INK, .45), 8, .7)
    g.ell(600, 620, 352, None, INK)
    # cracked shell: jittered cells
    n = 15
    jit = {}
    def P(i, j):
        if (i, j) not in jit: jit[i, j] = (600 - 380 + i * 54 + (27 if j % 2 else 0) + g.r.uniform(-17, 17), 620 - 380 + j * 52 + g.r.uniform(-17, 17))
        return jit[i, j]
    with g.clip(lambda: g.tell(600, 620, 340)):
        g.rect(240, 260, 720, 720, mix(INK, CLAY, .2))
        for j in range(n):
            for i in range(n):
                q = [P(i, j), P(i + 1, j), P(i + 1, j + 1), P(i, j + 1)]
                cx, cy = sum(p[0] for p in q) / 4, sum(p[1] for p in q) / 4
                q = [(cx + (x - cx) * .88, cy + (y - cy) * .88) for x, y in q]
                sh = mix(WHITE, CREAM, g.r.random())
                k = g.r.random()
                mid = lambda a, b, t: (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
                if k < .45:
                    g.poly([q[0], q[1], mid(q[1], q[2], .42), mid(q[0], q[3], .5)], sh)
                    g.poly([mid(q[0], q[3], .6), mid(q[1], q[2], .52), q[2], q[3]], mix(sh, SAND, .35))
                elif k < .8:
                    g.poly([q[0], mid(q[0], q[1], .45), mid(q[3], q[2], .5), q[3]], sh)
                    g.poly([mid(q[0], q[1], .55), q[1], q[2], mid(q[3], q[2], .6)], mix(sh, SAND, .3))
                else: g.poly(q, sh)
        g.path("M240 300 C380 420 420 700 340 960 L240 960 Z", WHITE, a=.10)
    g.ell(600, 620, 341, None, None, mix(INK, CLAY, .35), 5)
    g.arc(600, 620, 376, 376, 20, 80, light(INK, .3), 7, .6)


# ---------------------------------------------------------------- turmeric
TUR = mix(HONEY, YELLOW, .4)


def turtub(g, w, h, extra=()):
    tub(g, w, h, TUR, mix(TUR, WHITE, .12), lambda: (
        wraplabel(g, w / 2, -h * .66, -h * .15, CREAM, .16, .84, ["Tinh bột nghệ", "Bãi Nghệ"], mix(CLAY, RED, .3), size=h * .12)))


@pic("tinh-bot-nghe/front")
def turmeric(g):
    g.shadow(560, B + 8, 420, 54)
    with g.at(450, B): turtub(g, 430, 500)
    with g.at(870, B + 60):
        g.shadow(0, -4, 150, 22)
        bowl(g, 170, 130, mix(WHITE, CREAM, .3), content=None)
        pale = mix(YELLOW, PAPER, .45)
        g.ell(0, -128, 150, 36, pale)
        g.path("M-140 -128 C-90 -196 -40 -214 0 -216 C50 -210 100 -180 140 -128 C80 -100 -80 -100 -140 -128 Z", pale)
        g.path("M20 -212 C70 -200 110 -170 140 -128 C110 -112 80 -108 50 -106 C80 -140 60 -180 20 -212 Z", INK, a=.07)


@pic("tinh-bot-nghe/front-500")
def turmeric500(g):
    g.shadow(600, B + 42, 330, 50)
    with g.at(600, B + 40): turtub(g, 580, 690)


@pic("vien-nghe-mat-ong/front")
def pills(g):
    g.shadow(560, B + 8, 330, 50)
    w, h = 360, 560
    br = mix(CLAY, INK, .30)
    with g.at(540, B):
        g.turn([(w * .40, -h + 60), (w * .42, -h + 90), (w * .5, -h + 150), (w * .5, -200), (w * .5, -w * .08)], br, .15, shine=.2)
        wraplabel(g, w / 2, -330, -70, TUR, .15, .94, ["Viên nghệ", "mật ong", "Bãi Nghệ"], INK, size=50)
        g.turn([(w * .44, -h - 40), (w * .44, -h + 70)], mix(YELLOW, HONEY, .35), .15, soft=False)
        for i in range(-6, 7):
            x = math.sin(i / 7 * 1.45) * w * .44
            g.line([(x, -h - 16 + math.cos(i / 7 * 1.45) * 22), (x, -h + 62 + math.cos(i / 7 * 1.45) * 22)], dark(HONEY, .15), 3)
        g.ell(0, -h - 40, w * .44, w * .066, mix(YELLOW, PAPER, .35))
    for x, y in ((690, 1000), (752, 968), (800, 1014), (740, 1030), (862, 972), (880, 1034), (640, 1036), (938, 1006)):
        r = 30
        g.ell(x + 5, y + 22, r, 10, INK, a=.14)
        c = mix(mix(HONEY, CLAY, .45), INK, .12)
        g.ell(x, y, r, None, c); g.ell(x - 8, y - 9, r * .5, r * .42, mix(c, YELLOW, .3)); g.ell(x - 11, y - 12, 6, 5, WHITE, a=.5)


# ---------------------------------------------------------------- pots
def cup(g, r, h, col, inside=None):
    g.turn([(r, -h), (r * .97, -h * .6), (r * .8, -h * .18), (r * .55, 0)], col, .16, mouth=inside or dark(col, .4), rim=light(col, .3))


@pic("am-tra-gom/front")
def teaset(g):
    col = mix(CLAY, INK, .30)
    g.shadow(590, 760, 330, 46)
    with g.at(560, 760, 1.15):
        # spout towards the left, side handle towards the right
        g.path("M-190 -120 C-260 -130 -280 -190 -318 -250 L-276 -262 C-236 -220 -220 -210 -176 -214 Z", dark(col, .12))
        g.ell(-297, -256, 22, 10, dark(col, .5), rot=-14)
        g.path("M180 -190 L352 -262 C376 -268 388 -226 366 -214 L186 -118 Z", dark(col, .2))
        g.ell(364, -238, 18, 27, dark(col, .38), rot=-22)
        g.turn([(96, -296), (170, -262), (216, -180), (204, -90), (150, -20)], col, .14, shade=.15,
               extra=lambda: g.path("M-240 -100 C-100 -70 100 -70 240 -100 L240 20 L-240 20 Z", INK, a=.13))
        for y in (-236, -226): g.arc(0, y - 10, 194, 36, 12, 168, dark(col, .35), 3)
        g.turn([(40, -338), (80, -322), (102, -300)], light(col, .10), .16)
        g.ell(0, -362, 26, 20, dark(col, .1)); g.ell(-8, -368, 9, 6, light(col, .4))
    for x, y in ((250, 930), (470, 985), (700, 985), (920, 930)):
        with g.at(x, y, 1.05):
            g.shadow(4, 0, 80, 14)
            cup(g, 84, 100, mix(col, HONEY, .08), dark(col, .35))


def taro(g, x, y, s, rot, col, lw=5):
    with g.at(x, y, s, rot):
        g.path("M0 40 C-30 60 -64 40 -62 4 C-60 -40 -20 -70 0 -104 C20 -70 60 -40 62 4 C64 40 30 60 0 40 Z", col[0])
        g.path("M0 40 C-30 60 -64 40 -62 4 C-60 -40 -20 -70 0 -104 C20 -70 60 -40 62 4 C64 40 30 60 0 40 Z", None, col[1], lw)
        g.path("M0 40 L0 -84 M0 26 L-42 -6 M0 26 L42 -6 M0 -10 L-30 -38 M0 -10 L30 -38", None, col[1], lw * .7)
        g.path("M0 40 C4 90 -10 130 -6 170", None, col[1], lw * 1.4)


@pic("binh-gom-men-da-luon/front")
def vase(g):
    col = mix(mix(HONEY, CLAY, .45), GREEN, .22)
    g.shadow(610, B + 28, 290, 46)
    with g.at(600, B + 30, 1.12):
        prof = [(118, -640), (92, -600), (104, -560), (220, -500), (312, -390), (320, -270), (262, -130), (170, -26)]
        def carve():
            for _ in range(90):
                g.ell(g.r.uniform(-330, 330), g.r.uniform(-640, 0), g.r.uniform(3, 8), g.r.uniform(2, 5), g.r.choice((dark(col, .14), light(col, .16))))
            g.path("M-330 -540 C-100 -500 100 -500 330 -540 L330 -660 L-330 -660 Z", CLAY, a=.35)
            g.path("M-330 -110 C-100 -70 100 -70 330 -110 L330 20 L-330 20 Z", CLAY, a=.35)
            cols = (mix(col, GREEN, .35), dark(col, .5))
            for x, y, s, r in ((-250, -300, .95, -12), (-120, -320, 1.25, -4), (40, -310, 1.3, 5), (190, -315, 1.15, 10), (295, -300, .8, 18)):
                taro(g, x, y, s, r, cols)
            for y in (-486, -474): g.path(f"M-330 {y-30} C-120 {y+22} 120 {y+22} 330 {y-30}", None, dark(col, .45), 4)
        g.turn(prof, col, .16, mouth=dark(col, .6), rim=light(col, .25), shade=.14, shine=.2, extra=carve)


# ---------------------------------------------------------------- honey
def trambranch(g, s=1, col=LEAF):
    """The label's sprig of melaleuca blossom, about 160 wide."""
    with g.at(0, 0, s):
        g.path("M-80 30 C-40 20 20 6 78 -34", None, BARK, 4)
        for x, y, r in ((-66, 28, -150), (-50, 22, -60), (-20, 16, 60), (0, 8, -80), (26, -2, 40), (44, -14, -90), (70, -30, -10), (62, -22, 50)):
            leaf(g, x, y, 46, 13, r, col, False)
        for x, y in ((-34, -14), (14, -34), (-2, -16)): brushflower(g, x, y, 22, mix(WHITE, YELLOW, .25))


HON = mix(HONEY, CLAY, .22)


def honeyjar(g, w, h, brand="Rừng Hoa"):
    def lab():
        y0, y1 = -h * .66, -h * .2
        wraplabel(g, w / 2, y0, y1, CREAM, .16, .80, (), GREEN)
        with g.at(0, y0 + (y1 - y0) * .46 + w * .07, w / 300): trambranch(g, 1)
        g.text(brand, 0, y1 + w * .02, w * .12, DARKLEAF, True)
    jar(g, w, h, HON, WHITE, lab)


@pic("mat-ong-hoa-tram/front")
def honey(g):
    g.shadow(608, B + 22, 270, 44)
    with g.at(600, B + 20): honeyjar(g, 450, 640)


@pic("mat-ong-hoa-tram/front-250")
def honey250(g):
    g.shadow(604, B - 68, 180, 30)
    with g.at(600, B - 70): honeyjar(g, 310, 400)


@pic("mat-ong-gac-keo/front")
def rafterhoney(g):
    g.shadow(606, B + 28, 190, 36)
    w, h = 310, 880
    with g.at(600, B + 30):
        def lab():
            wraplabel(g, w / 2, -430, -110, CREAM, f=.9, col=CLAY)
            g.path("M-100 -246 L100 -352", None, WOOD, 14)               # the slanting rafter and its two posts
            g.path("M-84 -190 L-84 -256 M78 -190 L78 -342", None, BARK, 8)
            g.path("M-50 -266 C-60 -216 -20 -190 10 -204 C46 -222 60 -280 52 -322 Z", HONEY)
            for k in range(4): g.path(f"M{-42+k*4} {-250+k*14} Q0 {-236+k*10} {52-k*3} {-290+k*16}", None, AMBER, 2.4)
            g.text("Rừng Hoa", 0, -128, 44, DARKLEAF, True)
        bottle(g, w, h, mix(INDIGO, PAPER, .84), mix(HON, INK, .34), neck=.34, neckh=.33, shoulder=.13, level=.76, label=lab, shine=.42)
        cork = mix(CLAY, PAPER, .42)
        g.turn([(46, -h - 20), (42, -h + 66)], cork, .16, soft=False)
        g.ell(0, -h - 20, 46, 8, light(cork, .4))
        for x, y in ((-20, -h + 10), (8, -h + 30), (22, -h - 2), (-6, -h + 48)): g.ell(x, y, 4, 2.4, dark(cork, .25))


# ---------------------------------------------------------------- fruit
def mangoslice(g, s=1, rot=0, col=None):
    col = col or mix(HONEY, FIRE, .12)
    with g.at(0, 0, s, rot):
        d = "M-110 10 C-90 -44 40 -60 108 -14 C120 0 112 16 96 20 C40 44 -60 52 -104 30 Q-114 22 -110 10 Z"
        g.path(d, col)
        with g.clip(d):
            g.path("M-110 26 C-40 46 60 36 120 6 L120 60 L-120 60 Z", INK, a=.10)
            for k in range(4): g.path(f"M{-96+k*6} {0+k*9} C-30 {-26+k*13} 40 {-30+k*13} {100-k*6} {-8+k*8}", None, mix(col, YELLOW, .5), 3.4)


@pic("xoai-say-deo/front")
def mango(g):
    g.shadow(600, B + 6, 360, 50)
    with g.at(590, B):
        def win():
            g.rect(-150, -330, 300, 230, dark(HONEY, .25), 30)
            with g.clip(lambda: g.trrect(-150, -330, 300, 230, 30)):
                for k in range(16):
                    with g.at(g.r.uniform(-140, 140), -330 + k * 15, 1.0, g.r.uniform(-30, 30)): mangoslice(g, 1, 0, mix(HONEY, YELLOW if k % 2 else FIRE, .2))
                g.poly([(-150, -190), (-60, -330), (10, -330), (-150, -90)], WHITE, a=.18)
        def lab():
            g.text("xoài sấy dẻo", 0, -478, 50, DARKLEAF); g.text("Cù Lao Sen", 0, -400, 62, RED, True)
        pouch(g, 470, 680, mix(KRAFT, PAPER, .35), label=lab, window=win)
    for x, y, r in ((520, 1010, -6), (770, 1000, 12)):
        with g.at(x, y, 1.3):
            g.ell(4, 34, 110, 14, INK, a=.13); mangoslice(g, 1, r)


def pinering(g, s=1):
    col = mix(YELLOW, HONEY, .3)
    with g.at(0, 0, s):
        n = 18
        def ring(r): return [(math.cos(math.tau * i / (2 * n)) * (r + (7 if i % 2 else -3)), math.sin(math.tau * i / (2 * n)) * (r + (7 if i % 2 else -3))) for i in range(2 * n)]
        g.c.new_path(); g.tblob(ring(100)); g.tell(0, 0, 30, 30)
        g.c.set_fill_rule(1); g.ink(dark(col, .14)); g.c.set_fill_rule(0)
        g.c.new_path(); g.tblob(ring(94)); g.tell(0, 0, 34, 34)
        g.c.set_fill_rule(1); g.ink(col); g.c.set_fill_rule(0)
        for i in range(22):
            a = math.tau * i / 22
            g.line([(math.cos(a) * 46, math.sin(a) * 46), (math.cos(a) * 84, math.sin(a) * 84)], mix(col, AMBER, .45), 4)
            g.line([(math.cos(a + .14) * 60, math.sin(a + .14) * 60), (math.cos(a + .14) * 76, math.sin(a + .14) * 76)], mix(col, WHITE, .5), 4)


@pic("khom-say/front")
def pineapple(g):
    g.shadow(600, B - 20, 360, 50)
    with g.at(590, B - 30):
        def lab():
            g.rect(-150, -500, 300, 290, CREAM, 10)
            with g.at(0, -330, .62): pineappleart(g)
            g.text("khóm sấy", 0, -266, 40, DARKLEAF); g.text("Cù Lao Sen", 0, -224, 42, RED, True)
        pouch(g, 460, 660, mix(GREEN, PAPER, .08), label=lab)
    for x, y, s in ((370, 950, 1.1), (600, 1000, 1.2), (840, 955, 1.1)):
        g.ell(x + 8, y + 22, 112 * s, 60 * s, INK, a=.14)
        with g.at(x, y, s, sy=s * .62):
            with g.at(0, 14): pinering(g)
            pinering(g)


def pineappleart(g):
    d = "M0 0 C-70 0 -86 -60 -78 -110 C-70 -170 -40 -190 0 -190 C40 -190 70 -170 78 -110 C86 -60 70 0 0 0 Z"
    for a in (-64, -40, -18, 0, 18, 40, 64):
        leaf(g, 0, -180, 110 - abs(a) * .5, 34, a - 90, LEAF if a % 4 else DARKLEAF, False)
    g.path(d, mix(HONEY, CLAY, .18))
    with g.clip(d):
        for k in range(-8, 9):
            g.line([(-120 + k * 34, 10), (20 + k * 34, -200)], mix(CLAY, INK, .2), 4)
            g.line([(120 + k * 34, 10), (-20 + k * 34, -200)], mix(CLAY, INK, .2), 4)


# ---------------------------------------------------------------- hair and skin
def coconutflesh(g, s=1):
    with g.at(0, 0, s):
        g.path("M-130 -10 C-140 -90 -60 -150 50 -140 C110 -134 150 -100 146 -62 C110 -90 40 -96 -10 -76 C-60 -56 -90 -20 -100 16 Z", mix(BARK, INK, .1))
        g.path("M-100 16 C-90 -20 -60 -56 -10 -76 C40 -96 110 -90 146 -62 C140 -20 110 0 80 -6 C40 -16 10 -4 -14 24 C-36 46 -86 44 -100 16 Z", WHITE)
        g.path("M-60 30 C-50 0 0 -44 60 -46 C100 -46 130 -40 140 -40 C130 -10 108 0 80 -6 C40 -16 10 -4 -14 24 C-28 38 -44 38 -60 30 Z", mix(INK, PAPER, .88))


@pic("tinh-chat-dau-dua/front")
def serum(g):
    g.shadow(560, B - 2, 330, 46)
    w, h = 250, 520
    with g.at(500, B):
        glass = mix(INDIGO, PAPER, .84)
        bottle(g, w, h - 90, glass, mix(YELLOW, PAPER, .72), neck=.42, neckh=.18, shoulder=.12, level=.72, shine=.5,
               label=lambda: wraplabel(g, w / 2, -250, -90, WHITE, f=.84, lines=["dầu dừa", "Bếp Lá Dừa"], col=DARKLEAF, size=40))
        g.rect(-9, -h + 60, 18, 200, mix(glass, WHITE, .5), 8)
        g.turn([(62, -h + 10), (62, -h + 100)], mix(WOOD, PAPER, .1), .16, soft=False)
        g.ell(0, -h + 10, 62, 10, light(WOOD, .4))
        g.turn([(22, -h - 96), (34, -h - 80), (38, -h - 40), (36, -h + 8)], WHITE, .16, shade=.1)
    with g.at(820, B + 24, 1.15):
        g.shadow(0, 30, 150, 20); coconutflesh(g)


def halfcoconut(g, s=1):
    with g.at(0, 0, s):
        g.shadow(0, 0, 150, 20)
        g.path("M-170 -110 C-176 -30 -90 10 0 10 C90 10 176 -30 170 -110 Z", BARK)
        with g.clip("M-170 -110 C-176 -30 -90 10 0 10 C90 10 176 -30 170 -110 Z"):
            for i in range(22): g.line([(-170 + i * 16, -110), (-120 + i * 11.4, 14)], mix(BARK, PAPER, .25) if i % 3 else mix(BARK, INK, .3), 3)
            g.path("M60 -110 C90 -60 70 0 40 20 L180 20 L180 -110 Z", INK, a=.14)
        g.ell(0, -110, 171, 62, mix(BARK, PAPER, .12)); g.ell(0, -110, 154, 53, WHITE); g.ell(0, -104, 116, 36, mix(INK, PAPER, .84)); g.ell(-4, -98, 100, 26, mix(INK, PAPER, .78))


@pic("dau-xa-dua-buoi/front")
def conditioner(g):
    g.shadow(580, B + 6, 400, 50)
    w, h = 300, 700
    milk = mix(WHITE, CREAM, .35)
    with g.at(440, B):
        bottle(g, w, h, milk, neck=.40, neckh=.22, shoulder=.10, cap=mix(LEAF, PAPER, .25), caph=.13, capw=72, shine=.6)
        with g.at(0, -330, .8):
            halfcoconut(g, .7)
            with g.at(60, -96): leaf(g, 0, 0, 120, 56, -60, LEAF)
        g.text("dừa · bưởi", 0, -220, 42, DARKLEAF); g.text("Bếp Lá Dừa", 0, -160, 44, RED, True, maxw=240)
        g.arc(0, -136, w / 2 * .9, 20, 20, 160, LEAF, 4)
    with g.at(800, B + 20, 1.1): halfcoconut(g)
    with g.at(690, B + 104, 1.1):                          # green pomelo peel
        g.shadow(0, 4, 130, 14)
        g.path("M-140 -20 C-110 -90 60 -110 140 -40 C100 -50 60 -30 30 -4 C-20 26 -100 26 -140 -20 Z", LEAF)
        g.path("M-140 -20 C-90 -40 40 -60 140 -40 C100 -50 60 -30 30 -4 C-20 26 -100 26 -140 -20 Z", mix(PALELEAF, WHITE, .5))
        for x, y in ((-84, -50), (-40, -66), (6, -74), (56, -72), (-60, -46), (-10, -62), (34, -70), (90, -58)): g.ell(x, y, 4, 3, DARKLEAF)


def bopod(g, l=300, w=40, rot=0, col=None):
    """A bồ kết pod, flat and slightly curved, with swollen seeds."""
    col = col or mix(DARKWOOD, CLAY, .15)
    with g.at(0, 0, 1, rot):
        d = f"M0 0 C{l*.2} {-w*1.2} {l*.7} {-w*1.3} {l} {-w*.2} L{l*1.06} {-w*.4} L{l*1.0} {w*.15} C{l*.7} {-w*.2} {l*.25} {w*.25} 0 0 Z"
        g.path(d, col)
        with g.clip(d):
            for i in range(7):
                t = .1 + i * .125
                g.ell(l * t, -w * .42 - w * .75 * math.sin(math.pi * t) * .45, l * .045, w * .24, light(col, .20), rot=-20)
        g.path(f"M0 0 C{-l*.04} {-w*.2} {-l*.08} {-w*.1} {-l*.12} {w*.1}", None, col, 5)


@pic("dau-goi-bo-ket/front")
def shampoo(g):
    g.shadow(606, B + 28, 220, 40)
    w, h = 360, 800
    with g.at(600, B + 30):
        def lab():
            wraplabel(g, w / 2, -480, -110, CREAM, f=.88, col=DARKLEAF)
            palmfrond(g, 60, -226, 220, -128, LEAF, 11, .3, 1.2)
            with g.at(-110, -236): bopod(g, 220, 46, -12)
            g.text("bồ kết", 0, -172, 48, DARKWOOD); g.text("Bếp Lá Dừa", 0, -116, 46, RED, True, maxw=270)
        bottle(g, w, h, mix(CLAY, PAPER, .42), mix(CLAY, INK, .34), neck=.36, neckh=.24, shoulder=.10, cap=DARKWOOD, caph=.13, capw=76, level=.70, label=lab, shine=.3)


# ---------------------------------------------------------------- rice
@pic("gao-lut-do/front")
def redrice(g):
    g.shadow(560, B + 44, 420, 50)
    red = mix(RED, CLAY, .45)
    reds = (red, mix(red, PAPER, .22), dark(red, .2), mix(red, CLAY, .4))
    with g.at(450, B + 30):
        def goods():
            g.rect(-220, -600, 440, 560, dark(red, .3), 30)
            with g.clip(lambda: g.trrect(-220, -600, 440, 560, 30)): grainfill(g, -230, -610, 460, 580, 760, reds, 34, 12)
        vacuum(g, 500, 720, goods)
        tag(g, 0, -420, 300, 170, ["gạo lứt đỏ", "Xẻo Chích"], CREAM, RED)
    with g.at(880, B + 70):
        g.shadow(0, -4, 150, 22)
        bowl(g, 180, 130, mix(WOOD, PAPER, .12), content=dark(red, .25))
        with g.clip(lambda: g.tell(0, -126, 156, 36)): grainfill(g, -160, -166, 320, 80, 150, reds, 30, 10)


def ricebag(g, w, h, handle=False):
    cr = mix(CREAM, STRAW, .12)
    if handle:
        g.path(f"M{-w*.16} {-h+10} C{-w*.16} {-h-90} {w*.16} {-h-90} {w*.16} {-h+10}", None, dark(cr, .4), 22)
        g.path(f"M{-w*.16} {-h+10} C{-w*.16} {-h-90} {w*.16} {-h-90} {w*.16} {-h+10}", None, mix(CLAY, PAPER, .3), 14)
    def lab():
        with g.at(-w * .06, -h * .34, w / 330): riceear(g, 1.5)
        with g.at(w * .08, -h * .42, w / 420): shrimp(g, 1.25, mix(CLAY, RED, .3))
        g.text("gạo ruộng tôm", 0, -h * .215, w * .095, DARKLEAF)
        g.text("Xẻo Chích", 0, -h * .125, w * .115, RED, True)
        g.rect(-w * .46, -h * .84, w * .92, h * .03, LEAF); g.rect(-w * .46, -h * .80, w * .92, h * .01, LEAF)
    pouch(g, w, h, cr, label=lab, gusset=False)
    for i in range(24): g.line([(-w * .46 + i * w * .04, -h * .955), (-w * .445 + i * w * .04, -h * .955)], RED, 4)


@pic("gao-thom-ruong-tom/front")
def fragrant(g):
    g.shadow(590, B + 8, 400, 54)
    with g.at(500, B): ricebag(g, 460, 700)
    with g.at(830, B + 92):
        g.shadow(0, -4, 170, 22)
        bowl(g, 190, 140, mix(INDIGO, PAPER, .78), content=mix(CREAM, STONE, .15), chev=lambda: (g.path("M-200 -96 C-80 -60 80 -60 200 -96", None, INDIGO, 5), g.path("M-200 -82 C-80 -46 80 -46 200 -82", None, INDIGO, 2.5)))
        d = "M-164 -138 C-110 -190 -40 -206 0 -206 C50 -204 110 -184 164 -138 C90 -96 -90 -96 -164 -138 Z"
        g.path(d, mix(CREAM, STONE, .18))
        with g.clip(d): grainfill(g, -170, -210, 340, 110, 260, (WHITE, mix(WHITE, CREAM, .6), WHITE), 36, 9)


@pic("gao-thom-ruong-tom/front-5kg")
def fragrant5(g):
    g.shadow(604, B + 58, 360, 54)
    with g.at(600, B + 50): ricebag(g, 640, 850, True)


# ---------------------------------------------------------------- fish sauce
def anchovy(g, s=1, col=None):
    col = col or INDIGO
    with g.at(0, 0, s):
        g.path("M-90 0 C-60 -26 20 -26 66 -4 L100 -22 L94 2 L102 26 L66 8 C20 26 -60 24 -90 0 Z", col)
        g.path("M-84 3 C-50 18 20 18 64 5 C20 26 -60 24 -84 3 Z", mix(col, PAPER, .55))
        g.path("M-60 -16 C-52 -6 -52 6 -60 15", None, PAPER, 2.4)
        g.ell(-72, -3, 4.4, None, PAPER)
        g.line([(-48, 0), (62, 0)], mix(col, PAPER, .45), 3)
        g.path("M-6 -21 L14 -36 L22 -20 Z", col)


@pic("nuoc-mam-40-do-dam/front")
def fishsauce40(g):
    g.shadow(606, B + 28, 180, 36)
    w, h = 290, 880
    with g.at(600, B + 30):
        def lab():
            wraplabel(g, w / 2, -430, -100, CREAM, f=.92, col=RED)
            with g.at(0, -320, 1.02): anchovy(g)
            g.text("nước mắm", 0, -226, 40, INK); g.text("Biển Lình", 0, -166, 48, RED, True); g.text("40", 0, -104, 46, INK, True)
        bottle(g, w, h, mix(INDIGO, PAPER, .84), mix(mix(CLAY, RED, .25), INK, .42), neck=.30, neckh=.36, shoulder=.15, cap=RED, caph=.085, level=.80, label=lab, shine=.3)


@pic("nuoc-mam-35-do-dam/front")
def fishsauce35(g):
    g.shadow(606, B + 28, 240, 40)
    with g.at(600, B + 30):
        w, h = 400, 800
        red = mix(mix(CLAY, RED, .3), PAPER, .06)
        pl = mix(INDIGO, PAPER, .84)
        body = "M-60 -740 L60 -740 L66 -650 C90 -600 196 -580 200 -470 L204 -40 Q204 4 160 6 L-160 6 Q-204 4 -204 -40 L-200 -470 C-196 -580 -90 -600 -66 -650 Z"
        hole = "M96 -530 C140 -530 160 -500 160 -460 L162 -330 C162 -300 120 -300 118 -330 L116 -440 C112 -470 96 -480 90 -500 C88 -520 90 -530 96 -530 Z"
        g.c.new_path(); g.trace(body); g.trace(hole); g.c.set_fill_rule(1); g.ink(pl); g.c.set_fill_rule(0)
        g.c.save(); g.c.new_path(); g.trace(body); g.trace(hole); g.c.set_fill_rule(1); g.c.clip(); g.c.set_fill_rule(0)
        g.rect(-300, -560, 600, 600, red)
        g.rect(90, -800, 200, 900, INK, a=.10); g.rect(150, -800, 200, 900, INK, a=.08)
        g.rect(-186, -800, 34, 900, WHITE, a=.3)
        g.c.restore()
        g.path(hole, None, dark(red, .3), 6)
        for y in (-250, -50): g.line([(-196, y - 12), (-150, y - 12)], INK, 3, .15)
        g.rect(-180, -290, 360, 250, CREAM, 10)
        g.rect(-170, -280, 340, 230, None, 6, RED, 3)
        with g.at(-88, -110, .62):                          # the clay pot
            g.turn([(86, -100), (112, -72), (110, -36), (70, 0)], CLAY, .16, mouth=dark(CLAY, .4))
            g.turn([(16, -134), (60, -124), (92, -104)], mix(CLAY, INK, .15), .16)
            g.path("M-106 -80 C-146 -80 -146 -44 -108 -48", None, CLAY, 14); g.path("M106 -80 C146 -80 146 -44 108 -48", None, CLAY, 14)
        g.text("nước mắm", 82, -200, 34, INK, maxw=160); g.text("Biển Lình", 82, -146, 40, RED, True, maxw=164); g.text("35", 82, -92, 40, INK, True)
        g.turn([(74, -800), (74, -712)], RED, .15, soft=False); g.ell(0, -800, 74, 11, light(RED, .3))


# ---------------------------------------------------------------- a stay
@pic("hai-ngay-o-ban/front")
def homestay(g):
    places.stay_front(g)
