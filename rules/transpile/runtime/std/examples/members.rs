//! Prints the members of the modules named on the command line: one line each, `module member`.
fn main() {
    for name in std::env::args().skip(1) {
        let Some(module) = batuta_std::module(&name) else {
            println!("{name} -");
            continue;
        };
        for key in module.dict().keys() {
            if let Ok(member) = key.as_str() {
                println!("{name} {member}");
            }
        }
    }
}
