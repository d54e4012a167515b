//! Which items of `std::collections::hash_map` may marked code use?

use std::{
    borrow::Borrow,
    collections::hash_map::{
        Drain, Entry, ExtractIf, IntoKeys, IntoValues, Iter, IterMut, Keys, OccupiedEntry, VacantEntry, Values,
        ValuesMut,
    },
    collections::{HashMap, TryReserveError},
    hash::{BuildHasher, Hash, RandomState},
};

use no_tls_macros::allow;

allow! {
    impl<K, V> HashMap<K, V, RandomState> {
        fn new() -> Self;
        fn with_capacity(capacity: usize) -> Self;
    }

    impl<K, V, S> HashMap<K, V, S> {
        fn with_hasher(hash_builder: S) -> Self;
        fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self;
        fn capacity(&self) -> usize;
        fn keys(&self) -> Keys<'_, K, V>;
        fn into_keys(self) -> IntoKeys<K, V>;
        fn values(&self) -> Values<'_, K, V>;
        fn values_mut(&mut self) -> ValuesMut<'_, K, V>;
        fn into_values(self) -> IntoValues<K, V>;
        fn iter(&self) -> Iter<'_, K, V>;
        fn iter_mut(&mut self) -> IterMut<'_, K, V>;
        fn len(&self) -> usize;
        fn is_empty(&self) -> bool;
        fn drain(&mut self) -> Drain<'_, K, V>;
        fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> where F: FnMut(&K, &mut V) -> bool;
        fn retain<F>(&mut self, f: F) where F: FnMut(&K, &mut V) -> bool;
        fn clear(&mut self);
        fn hasher(&self) -> &S;
    }

    impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
        fn reserve(&mut self, additional: usize);
        fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError>;
        fn shrink_to_fit(&mut self);
        fn shrink_to(&mut self, min_capacity: usize);
        fn entry(&mut self, key: K) -> Entry<'_, K, V>;
        fn get<Q: Hash + Eq + ?Sized>(&self, k: &Q) -> Option<&V> where K: Borrow<Q>;
        fn get_key_value<Q: Hash + Eq + ?Sized>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q>;
        fn get_disjoint_mut<Q: Hash + Eq + ?Sized, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N]
        where
            K: Borrow<Q>;
        unsafe fn get_disjoint_unchecked_mut<Q: Hash + Eq + ?Sized, const N: usize>(
            &mut self,
            ks: [&Q; N],
        ) -> [Option<&mut V>; N]
        where
            K: Borrow<Q>;
        fn contains_key<Q: Hash + Eq + ?Sized>(&self, k: &Q) -> bool where K: Borrow<Q>;
        fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q>;
        fn insert(&mut self, k: K, v: V) -> Option<V>;
        fn remove<Q: Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q>;
        fn remove_entry<Q: Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q>;
    }

    impl<'a, K, V> Entry<'a, K, V> {
        fn or_insert(self, default: V) -> &'a mut V;
        fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V;
        fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V;
        fn key(&self) -> &K;
        fn and_modify<F>(self, f: F) -> Self where F: FnOnce(&mut V);
        fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
    }

    impl<'a, K, V: Default> Entry<'a, K, V> {
        fn or_default(self) -> &'a mut V;
    }

    impl<'a, K, V> OccupiedEntry<'a, K, V> {
        fn key(&self) -> &K;
        fn remove_entry(self) -> (K, V);
        fn get(&self) -> &V;
        fn get_mut(&mut self) -> &mut V;
        fn into_mut(self) -> &'a mut V;
        fn insert(&mut self, value: V) -> V;
        fn remove(self) -> V;
    }

    impl<'a, K: 'a, V: 'a> VacantEntry<'a, K, V> {
        fn key(&self) -> &K;
        fn into_key(self) -> K;
        fn insert(self, value: V) -> &'a mut V;
        fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
    }
}
