CREATE SEQUENCE neighbour.visit_seq START 50 INCREMENT 50;

CREATE TABLE neighbour.visit (
    id   bigint PRIMARY KEY,
    day  date NOT NULL
);
