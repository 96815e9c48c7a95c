# nbody, fannkuch, spectral norm, mandelbrot, binary trees, nqueens, richards-ish: small sizes
import math
import sys
from itertools import permutations

PI = 3.14159265358979323
SOLAR_MASS = 4 * PI * PI
DAYS = 365.24
BODIES = {
    "sun": ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SOLAR_MASS),
    "jupiter": ([4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01],
                [1.66007664274403694e-03 * DAYS, 7.69901118419740425e-03 * DAYS, -6.90460016972063023e-05 * DAYS],
                9.54791938424326609e-04 * SOLAR_MASS),
    "saturn": ([8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01],
               [-2.76742510726411021e-03 * DAYS, 4.99852801234917238e-03 * DAYS, 2.30417297573763929e-05 * DAYS],
               2.85885980666130812e-04 * SOLAR_MASS),
}


def combinations(l):
    result = []
    for x in range(len(l) - 1):
        ls = l[x + 1:]
        for y in ls:
            result.append((l[x], y))
    return result


SYSTEM = list(BODIES.values())
PAIRS = combinations(SYSTEM)


def advance(dt, n, bodies=SYSTEM, pairs=PAIRS):
    for i in range(n):
        for (([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2)) in pairs:
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            mag = dt * ((dx * dx + dy * dy + dz * dz) ** (-1.5))
            b1m = m1 * mag
            b2m = m2 * mag
            v1[0] -= dx * b2m
            v1[1] -= dy * b2m
            v1[2] -= dz * b2m
            v2[0] += dx * b1m
            v2[1] += dy * b1m
            v2[2] += dz * b1m
        for (r, [vx, vy, vz], m) in bodies:
            r[0] += dt * vx
            r[1] += dt * vy
            r[2] += dt * vz


def report_energy(bodies=SYSTEM, pairs=PAIRS, e=0.0):
    for (((x1, y1, z1), v1, m1), ((x2, y2, z2), v2, m2)) in pairs:
        dx = x1 - x2
        dy = y1 - y2
        dz = z1 - z2
        e -= (m1 * m2) / ((dx * dx + dy * dy + dz * dz) ** 0.5)
    for (r, [vx, vy, vz], m) in bodies:
        e += m * (vx * vx + vy * vy + vz * vz) / 2.0
    print("%.9f" % e)


def offset_momentum(ref, bodies=SYSTEM, px=0.0, py=0.0, pz=0.0):
    for (r, [vx, vy, vz], m) in bodies:
        px -= vx * m
        py -= vy * m
        pz -= vz * m
    (r, v, m) = ref
    v[0] = px / m
    v[1] = py / m
    v[2] = pz / m


def fannkuch(n):
    count = list(range(1, n + 1))
    max_flips = 0
    m = n - 1
    r = n
    perm1 = list(range(n))
    checksum = 0
    sign = 1
    perm = list(range(n))
    while 1:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if perm1[0] != 0 and perm1[m] != m:
            pass
        perm = perm1[:]
        flips = 0
        k = perm[0]
        while k:
            perm[:k + 1] = reversed(perm[:k + 1])
            flips += 1
            k = perm[0]
        if max_flips < flips:
            max_flips = flips
        checksum += flips if sign else -flips
        sign = 1 - sign
        while r != n:
            perm1.insert(r, perm1.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        else:
            return checksum, max_flips
        r_ = r


def eval_A(i, j):
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)


def eval_times_u(func, u):
    return [func((i, u)) for i in range(len(list(u)))]


def part_A_times_u(i_u):
    i, u = i_u
    partial_sum = 0
    for j, u_j in enumerate(u):
        partial_sum += eval_A(i, j) * u_j
    return partial_sum


def part_At_times_u(i_u):
    i, u = i_u
    return sum(eval_A(j, i) * u_j for j, u_j in enumerate(u))


def spectral(n):
    u = [1] * n
    for _ in range(5):
        v = eval_times_u(part_At_times_u, eval_times_u(part_A_times_u, u))
        u = eval_times_u(part_At_times_u, eval_times_u(part_A_times_u, v))
    vBv = vv = 0
    for ue, ve in zip(u, v):
        vBv += ue * ve
        vv += ve * ve
    return math.sqrt(vBv / vv)


def mandelbrot(w=60, h=24):
    for py in range(h):
        line = ""
        for px in range(w):
            c = complex(3.0 * px / w - 2, 2.0 * py / h - 1)
            z = 0
            for i in range(30):
                z = z * z + c
                if abs(z) > 2:
                    break
            line += " .:-=+*#%@"[min(i // 3, 9)]
        print(line)


def make_tree(d):
    if d > 0:
        d -= 1
        return (make_tree(d), make_tree(d))
    return (None, None)


def check_tree(node):
    (left, right) = node
    if left is None:
        return 1
    return 1 + check_tree(left) + check_tree(right)


def queens(n):
    cols = range(n)
    return sum(1 for vec in permutations(cols) if n == len(set(vec[i] + i for i in cols)) == len(set(vec[i] - i for i in cols)))


def main(n=500):
    offset_momentum(BODIES["sun"])
    report_energy()
    advance(0.01, n)
    report_energy()
    print(fannkuch(6))
    print("%.9f" % spectral(20))
    mandelbrot()
    print(check_tree(make_tree(10)), queens(6))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
