-- Whether the search has been filled with what was here before it.
CREATE TABLE registry.search_fill (
    version integer PRIMARY KEY
);
