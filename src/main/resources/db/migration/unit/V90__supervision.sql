-- 居务监督委员会: the residents' committee's supervision committee, to which one may appeal
ALTER TABLE unit.units DROP CONSTRAINT units_kind;
ALTER TABLE unit.units ADD CONSTRAINT units_kind CHECK (
    kind IN ('DISTRICT', 'SUB_DISTRICT', 'STATION', 'GRID_TEAM', 'BUREAU', 'PROPERTY_FIRM', 'SUPERVISION'));
