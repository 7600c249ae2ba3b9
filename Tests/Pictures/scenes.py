ALL = {}
def stay_front(g): pass
