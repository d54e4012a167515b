//! What a macro's fragments hold stays one operand: in bodies, constants, lengths, discriminants and types. A path may be called.

use no_tls::no_tls;

#[no_tls]
macro_rules! plus_none {
    ($x:expr) => {
        $x + 0
    };
}

#[no_tls]
macro_rules! tripled {
    ($e:expr) => {
        plus_none!($e * 3)
    };
}

#[no_tls]
macro_rules! minus {
    ($e:expr) => {
        -$e
    };
}

#[no_tls]
macro_rules! made_by {
    ($make:path, $from:expr) => {
        $make($from)
    };
}

macro_rules! items {
    ($e:expr, $bounds:ty) => {
        #[no_tls]
        fn constant() -> usize {
            const TRIPLED: usize = $e * 3;
            TRIPLED
        }

        #[no_tls]
        fn inline_constant() -> usize {
            const { $e * 3 }
        }

        #[no_tls]
        fn length() -> usize {
            [0u8; $e * 3].len()
        }

        #[no_tls]
        fn operand() -> usize {
            $e * 3 - 1
        }

        #[no_tls]
        fn negated() -> isize {
            -($e as isize)
        }

        #[no_tls]
        #[derive(Clone, Copy)]
        enum Discriminant {
            Tripled = $e * 3,
        }

        #[no_tls]
        struct Bytes([u8; $e * 3]);

        #[no_tls]
        fn shown(value: &$bounds) -> String {
            format!("{value:?}")
        }
    };
}

items!(1 + 2, dyn std::fmt::Debug + Send);

#[no_tls]
pub fn run() -> String {
    let bytes = Bytes([1; 9]);
    let sum: u8 = bytes.0.iter().sum();
    let discriminant = Discriminant::Tripled as usize;
    let found = [constant(), inline_constant(), length(), operand(), discriminant, tripled!(1 + 2), sum.into()];
    let by_paths = (made_by!(Some, 1), made_by!(Bytes, [2; 9]).0[0], made_by!(shown, &3), made_by!(u16::from, 4u8));
    format!("{found:?} {} {} {by_paths:?} {}", negated(), shown(&7), minus!(128i8))
}
