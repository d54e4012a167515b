//! Which items of `std::collections` may marked code use?

mod binary_heap;
mod btree_map;
mod btree_set;
mod hash_map;
mod hash_set;
mod linked_list;
mod vec_deque;

#[doc(hidden)]
pub mod __prelude {
    pub use super::{
        binary_heap::__prelude::*, btree_map::__prelude::*, btree_set::__prelude::*, hash_map::__prelude::*,
        hash_set::__prelude::*, linked_list::__prelude::*, vec_deque::__prelude::*,
    };
}
