-- reference: words that mean danger, the number they call for, and from when until when they count; a category, if the
-- word means danger only there
CREATE TABLE appeal.danger_words (
    number text NOT NULL,
    word text NOT NULL,
    category text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    CONSTRAINT danger_words_pk PRIMARY KEY (number, word, category, effective_from),
    CONSTRAINT danger_words_number CHECK (number IN ('110', '119', '120', '122')),
    CONSTRAINT danger_words_days CHECK (effective_to IS NULL OR effective_to >= effective_from)
);
