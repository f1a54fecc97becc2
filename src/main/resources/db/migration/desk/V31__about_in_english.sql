-- The softer line for those who read the desk in English; null where it reads the same.
ALTER TABLE desk.waiting ADD COLUMN about_english text;
