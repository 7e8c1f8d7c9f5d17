-- Tries of strangers are counted by the store.
DROP TABLE reading.open_try;
