-- local: by what a key of the vault is known again, so that a node with other keys does not start
CREATE TABLE platform.key_prints (
    kind text NOT NULL,
    id int NOT NULL,
    print text NOT NULL,
    CONSTRAINT key_prints_pk PRIMARY KEY (kind, id)
);
