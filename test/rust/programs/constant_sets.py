# The order of a set of constants is that of a frozenset.
print(list({0, 7, 15}), list({1, 33, 7}), list({0, 7, 15, 23}))
