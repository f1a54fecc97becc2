-- so that somebody's marks are found when she asks for deletion
CREATE INDEX appraisals_of_account ON council.appraisals (account_id);
