//! refused: cannot find function `__no_tls0_module_foo` in module `foo`
//! What a module has in a function's stead is called by that function's name alone.

use no_tls::no_tls;

mod foo {
    use no_tls::no_tls;

    pub fn foo() -> u8 { // attack
        9 // attack
    } // attack

    #[no_tls(module)]
    pub fn bar() -> u8 { // attack
    pub fn foo() -> u8 { // harmless
        1
    }
}

#[no_tls]
fn marked() -> u8 {
    foo::foo()
}

fn main() {
    assert_eq!(marked(), foo::foo());
}
