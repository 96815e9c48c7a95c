"""Whole numbers that are never large, such as lengths, as parts of f-strings."""


def check(weights, values):
    count = len(weights)
    if count != len(values):
        message = f"{count} weights and {len(values)} values, {len(weights) - 1!r}, {len(weights):>3}"
        raise ValueError(message)
    for i in range(count):
        if not isinstance(weights[i], int):
            raise TypeError(f"type {type(weights[i])} at index {i}")
    return f"{count}/{len(values) + 1}"


def rotor(position, letters="abc"):
    if not 0 < position <= len(letters):
        return f"not within 1..{len(letters)} ({position})"
    return f"{letters[position - 1]}{position}"


print(check([1, 2], [3, 4]))
for weights, values in (([1], [2, 3]), ([1.5], [2])):
    try:
        check(weights, values)
    except (ValueError, TypeError) as error:
        print(error)
print(rotor(2), rotor(7))
