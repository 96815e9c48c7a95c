"""Spheres and a checkered floor, traced."""
import math
import sys


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scale(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return math.sqrt(self.dot(self))

    def normalized(self):
        return self.scale(1.0 / self.length())


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.normalized()

    def at(self, t):
        return self.origin + self.direction.scale(t)


class Sphere:
    def __init__(self, centre, radius, colour):
        self.centre = centre
        self.radius = radius
        self.colour = colour

    def hit(self, ray):
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        gap = to_centre.dot(to_centre) - along * along
        inside = self.radius * self.radius - gap
        if inside < 0:
            return None
        t = along - math.sqrt(inside)
        return t if t > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).normalized()

    def colour_at(self, point):
        return self.colour


class Floor:
    def __init__(self, height):
        self.height = height

    def hit(self, ray):
        if abs(ray.direction.y) < 1e-9:
            return None
        t = (self.height - ray.origin.y) / ray.direction.y
        return t if t > 1e-6 else None

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    def colour_at(self, point):
        if (math.floor(point.x) + math.floor(point.z)) % 2 == 0:
            return (0.9, 0.9, 0.9)
        return (0.1, 0.1, 0.1)


class Scene:
    def __init__(self):
        self.things = [Floor(-1.0)]
        for i in range(4):
            self.things.append(Sphere(Vector(i * 1.5 - 2.0, -0.2 + i * 0.2, 6.0 + i), 0.8, (0.2 * i, 0.5, 1.0 - 0.2 * i)))
        self.light = Vector(-5.0, 8.0, -3.0)

    def trace(self, ray, depth):
        best = None
        found = None
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and (best is None or t < best):
                best = t
                found = thing
        if found is None:
            return (0.2, 0.3, 0.5)
        point = ray.at(best)
        normal = found.normal(point)
        to_light = (self.light - point).normalized()
        shade = max(0.1, normal.dot(to_light))
        r, g, b = found.colour_at(point)
        if depth > 0:
            bounce = ray.direction - normal.scale(2 * ray.direction.dot(normal))
            r2, g2, b2 = self.trace(Ray(point, bounce), depth - 1)
            return (r * shade * 0.8 + r2 * 0.2, g * shade * 0.8 + g2 * 0.2, b * shade * 0.8 + b2 * 0.2)
        return (r * shade, g * shade, b * shade)


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    scene = Scene()
    total = [0.0, 0.0, 0.0]
    for y in range(size):
        for x in range(size):
            direction = Vector(x / size - 0.5, 0.5 - y / size, 1.0)
            colour = scene.trace(Ray(Vector(0.0, 0.0, 0.0), direction), 2)
            for i in range(3):
                total[i] += colour[i]
    print(" ".join(f"{value:.6f}" for value in total))


if __name__ == "__main__":
    main()
