"""craft.png and place.png: where the goods come from and how they are made, 1500 × 1000."""
import crafts
import places

ALL = {**places.ALL, **crafts.ALL}
