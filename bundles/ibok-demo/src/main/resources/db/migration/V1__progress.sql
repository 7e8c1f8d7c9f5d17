-- The first day of the demonstration's history: one row, made with the first day played.
CREATE TABLE demo.history (
    first_day date NOT NULL,
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one)
);

-- How far each actor has played. A day is never played twice by one actor, also after a restart.
CREATE TABLE demo.progress (
    actor text PRIMARY KEY,
    played_to date NOT NULL
);
