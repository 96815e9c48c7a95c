//! Prints the names that `numpy` and its submodules have, a line each: for the test that compares them with the table.
fn main() {
    for (name, module) in [
        ("numpy", batuta_numpy::module()),
        ("numpy.linalg", batuta_numpy::linalg_module()),
        ("numpy.random", batuta_numpy::random_module()),
    ] {
        for member in module.names() {
            println!("{name} {member}");
        }
    }
}
