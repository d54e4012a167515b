//! Which items of `std::collections::btree_map` may marked code use?

use std::{
    borrow::Borrow,
    collections::BTreeMap,
    collections::btree_map::{
        Entry, ExtractIf, IntoKeys, IntoValues, Iter, IterMut, Keys, OccupiedEntry, Range, RangeMut, VacantEntry,
        Values, ValuesMut,
    },
    ops::RangeBounds,
};

use no_tls_macros::allow;

allow! {
    impl<K, V> BTreeMap<K, V> {
        fn new() -> Self;
        fn clear(&mut self);
        fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Ord;
        fn get_key_value<Q: Ord + ?Sized>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Ord;
        fn first_key_value(&self) -> Option<(&K, &V)> where K: Ord;
        fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> where K: Ord;
        fn pop_first(&mut self) -> Option<(K, V)> where K: Ord;
        fn last_key_value(&self) -> Option<(&K, &V)> where K: Ord;
        fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> where K: Ord;
        fn pop_last(&mut self) -> Option<(K, V)> where K: Ord;
        fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool where K: Borrow<Q> + Ord;
        fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Ord;
        fn insert(&mut self, key: K, value: V) -> Option<V> where K: Ord;
        fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Ord;
        fn remove_entry<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Ord;
        fn retain<F>(&mut self, f: F) where K: Ord, F: FnMut(&K, &mut V) -> bool;
        fn append(&mut self, other: &mut Self) where K: Ord;
        fn range<T: Ord + ?Sized, R: RangeBounds<T>>(&self, range: R) -> Range<'_, K, V> where K: Borrow<T> + Ord;
        fn range_mut<T: Ord + ?Sized, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<'_, K, V>
        where
            K: Borrow<T> + Ord;
        fn entry(&mut self, key: K) -> Entry<'_, K, V> where K: Ord;
        fn split_off<Q: Ord + ?Sized>(&mut self, key: &Q) -> Self where K: Borrow<Q> + Ord;
        fn extract_if<F, R: RangeBounds<K>>(&mut self, range: R, pred: F) -> ExtractIf<'_, K, V, R, F>
        where
            K: Ord,
            F: FnMut(&K, &mut V) -> bool;
        fn into_keys(self) -> IntoKeys<K, V>;
        fn into_values(self) -> IntoValues<K, V>;
        fn iter(&self) -> Iter<'_, K, V>;
        fn iter_mut(&mut self) -> IterMut<'_, K, V>;
        fn keys(&self) -> Keys<'_, K, V>;
        fn values(&self) -> Values<'_, K, V>;
        fn values_mut(&mut self) -> ValuesMut<'_, K, V>;
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
    }

    impl<'a, K: Ord, V> Entry<'a, K, V> {
        fn or_insert(self, default: V) -> &'a mut V;
        fn or_insert_with<F>(self, default: F) -> &'a mut V where F: FnOnce() -> V;
        fn or_insert_with_key<F>(self, default: F) -> &'a mut V where F: FnOnce(&K) -> V;
        fn key(&self) -> &K;
        fn and_modify<F>(self, f: F) -> Self where F: FnOnce(&mut V);
        fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
    }

    impl<'a, K: Ord, V: Default> Entry<'a, K, V> {
        fn or_default(self) -> &'a mut V;
    }

    impl<'a, K: Ord, V> OccupiedEntry<'a, K, V> {
        fn key(&self) -> &K;
        fn remove_entry(self) -> (K, V);
        fn get(&self) -> &V;
        fn get_mut(&mut self) -> &mut V;
        fn into_mut(self) -> &'a mut V;
        fn insert(&mut self, value: V) -> V;
        fn remove(self) -> V;
    }

    impl<'a, K: Ord, V> VacantEntry<'a, K, V> {
        fn key(&self) -> &K;
        fn into_key(self) -> K;
        fn insert(self, value: V) -> &'a mut V;
        fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
    }
}
