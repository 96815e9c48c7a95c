//! The Mandelbrot set as a checksum of a bitmap.

fn row(y: u64, size: u64) -> Vec<u64> {
    let ci = 2.0 * y as f64 / size as f64 - 1.0;
    (0..size)
        .map(|x| {
            let cr = 2.0 * x as f64 / size as f64 - 1.5;
            let (mut zr, mut zi) = (0.0, 0.0);
            for _ in 0..50 {
                let (zr2, zi2): (f64, f64) = (zr * zr, zi * zi);
                if zr2 + zi2 > 4.0 {
                    return 0;
                }
                zi = 2.0 * zr * zi + ci;
                zr = zr2 - zi2 + cr;
            }
            1
        })
        .collect()
}

fn main() {
    let size = std::env::args().nth(1).map_or(300, |text| text.parse().unwrap());
    let checksum = (0..size).fold(0, |checksum, y| {
        let value = row(y, size).iter().fold(0, |value, bit| (value * 2 + bit) % 65_521);
        (checksum * 31 + value) % 1_000_000_007
    });
    println!("{checksum}");
}
