print("chapbut")
