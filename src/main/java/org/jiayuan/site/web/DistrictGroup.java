package org.jiayuan.site.web;

import java.util.List;
import org.jiayuan.division.Division;

/** A sub-district with its communities, as the district's home lists them. */
public record DistrictGroup(Division subDistrict, List<Division> communities) {}
