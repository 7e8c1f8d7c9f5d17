-- Whether the office's search has what was here before it, and what changed while it was not there.
CREATE TABLE ${schema}.search_fill (version integer PRIMARY KEY);
