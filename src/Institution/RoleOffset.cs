namespace QsGen.Institution;

/// <summary>Shifts the business day of one role's demo balance rows; the window stays 24 hours.</summary>
/// <param name="Role">A declared role.</param>
/// <param name="Hours">Whole hours after midnight, 0 to 23.</param>
public sealed record RoleOffset(RoleName Role, int Hours);
