//! Spheres and a checkered floor, traced.
use std::ops::{Add, Sub};

#[derive(Clone, Copy)]
struct Vector {
    x: f64,
    y: f64,
    z: f64,
}

impl Add for Vector {
    type Output = Vector;
    fn add(self, other: Vector) -> Vector {
        Vector::new(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl Sub for Vector {
    type Output = Vector;
    fn sub(self, other: Vector) -> Vector {
        Vector::new(self.x - other.x, self.y - other.y, self.z - other.z)
    }
}

impl Vector {
    fn new(x: f64, y: f64, z: f64) -> Vector {
        Vector { x, y, z }
    }
    fn scale(self, factor: f64) -> Vector {
        Vector::new(self.x * factor, self.y * factor, self.z * factor)
    }
    fn dot(self, other: Vector) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }
    fn normalized(self) -> Vector {
        self.scale(1.0 / self.dot(self).sqrt())
    }
}

type Colour = (f64, f64, f64);

struct Ray {
    origin: Vector,
    direction: Vector,
}

impl Ray {
    fn new(origin: Vector, direction: Vector) -> Ray {
        Ray { origin, direction: direction.normalized() }
    }
    fn at(&self, t: f64) -> Vector {
        self.origin + self.direction.scale(t)
    }
}

trait Thing {
    fn hit(&self, ray: &Ray) -> Option<f64>;
    fn normal(&self, point: Vector) -> Vector;
    fn colour_at(&self, point: Vector) -> Colour;
}

struct Sphere {
    centre: Vector,
    radius: f64,
    colour: Colour,
}

impl Thing for Sphere {
    fn hit(&self, ray: &Ray) -> Option<f64> {
        let to_centre = self.centre - ray.origin;
        let along = to_centre.dot(ray.direction);
        let gap = to_centre.dot(to_centre) - along * along;
        let inside = self.radius * self.radius - gap;
        if inside < 0.0 {
            return None;
        }
        let t = along - inside.sqrt();
        (t > 1e-6).then_some(t)
    }
    fn normal(&self, point: Vector) -> Vector {
        (point - self.centre).normalized()
    }
    fn colour_at(&self, _point: Vector) -> Colour {
        self.colour
    }
}

struct Floor {
    height: f64,
}

impl Thing for Floor {
    fn hit(&self, ray: &Ray) -> Option<f64> {
        if ray.direction.y.abs() < 1e-9 {
            return None;
        }
        let t = (self.height - ray.origin.y) / ray.direction.y;
        (t > 1e-6).then_some(t)
    }
    fn normal(&self, _point: Vector) -> Vector {
        Vector::new(0.0, 1.0, 0.0)
    }
    fn colour_at(&self, point: Vector) -> Colour {
        if (point.x.floor() as i64 + point.z.floor() as i64) % 2 == 0 {
            (0.9, 0.9, 0.9)
        } else {
            (0.1, 0.1, 0.1)
        }
    }
}

struct Scene {
    things: Vec<Box<dyn Thing>>,
    light: Vector,
}

impl Scene {
    fn new() -> Scene {
        let mut things: Vec<Box<dyn Thing>> = vec![Box::new(Floor { height: -1.0 })];
        for i in 0..4 {
            let i = f64::from(i);
            things.push(Box::new(Sphere {
                centre: Vector::new(i * 1.5 - 2.0, -0.2 + i * 0.2, 6.0 + i),
                radius: 0.8,
                colour: (0.2 * i, 0.5, 1.0 - 0.2 * i),
            }));
        }
        Scene { things, light: Vector::new(-5.0, 8.0, -3.0) }
    }

    fn trace(&self, ray: &Ray, depth: u32) -> Colour {
        let mut best: Option<(f64, &dyn Thing)> = None;
        for thing in &self.things {
            if let Some(t) = thing.hit(ray) {
                if best.is_none_or(|(nearest, _)| t < nearest) {
                    best = Some((t, thing.as_ref()));
                }
            }
        }
        let Some((t, found)) = best else { return (0.2, 0.3, 0.5) };
        let point = ray.at(t);
        let normal = found.normal(point);
        let to_light = (self.light - point).normalized();
        let shade = normal.dot(to_light).max(0.1);
        let (r, g, b) = found.colour_at(point);
        if depth == 0 {
            return (r * shade, g * shade, b * shade);
        }
        let bounce = ray.direction - normal.scale(2.0 * ray.direction.dot(normal));
        let (r2, g2, b2) = self.trace(&Ray::new(point, bounce), depth - 1);
        (r * shade * 0.8 + r2 * 0.2, g * shade * 0.8 + g2 * 0.2, b * shade * 0.8 + b2 * 0.2)
    }
}

fn main() {
    let size: u32 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(60);
    let scene = Scene::new();
    let mut total = [0.0; 3];
    let side = f64::from(size);
    for y in 0..size {
        for x in 0..size {
            let direction = Vector::new(f64::from(x) / side - 0.5, 0.5 - f64::from(y) / side, 1.0);
            let (r, g, b) = scene.trace(&Ray::new(Vector::new(0.0, 0.0, 0.0), direction), 2);
            for (sum, part) in total.iter_mut().zip([r, g, b]) {
                *sum += part;
            }
        }
    }
    println!("{:.6} {:.6} {:.6}", total[0], total[1], total[2]);
}
