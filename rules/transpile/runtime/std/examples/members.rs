//! Prints the members of the modules named on the command line: one line each, `module member`.
fn main() {
    for name in std::env::args().skip(1) {
        let Some(module) = batuta_std::module(&name) else {
            println!("{name} -");
            continue;
        };
        for member in module.names() {
            println!("{name} {}", &*member);
        }
    }
}
