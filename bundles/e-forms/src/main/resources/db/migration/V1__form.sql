CREATE TABLE ${schema}.form (
  code text PRIMARY KEY,
  category text NOT NULL,
  title text COLLATE "pl-x-icu" NOT NULL,
  description text NOT NULL,
  -- What it is searched by besides its title and description.
  words text NOT NULL DEFAULT '',
  -- Whether it can be taken without signing in.
  open boolean NOT NULL,
  -- Type of case it leads to where e-registration is installed.
  case_type text,
  -- From this day on customers don't find it.
  withdrawn_on date,
  version int NOT NULL DEFAULT 0
);
CREATE INDEX form_title ON ${schema}.form (title, code);

-- One holds until the next begins.
CREATE TABLE ${schema}.edition (
  form text NOT NULL REFERENCES ${schema}.form,
  number int NOT NULL,
  valid_from date NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  PRIMARY KEY (form, number),
  UNIQUE (form, valid_from)
);

CREATE TABLE ${schema}.file (
  form text NOT NULL,
  edition int NOT NULL,
  kind text NOT NULL,
  file uuid NOT NULL,
  name text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  -- A PDF with fields.
  fillable boolean NOT NULL,
  PRIMARY KEY (form, edition, kind),
  FOREIGN KEY (form, edition) REFERENCES ${schema}.edition (form, number) ON DELETE CASCADE
);
