print("hi", __name__)
