namespace QsGen.Institution.Format;

/// <summary>What may stand under a key of an institution file.</summary>
internal enum ValueKind
{
    InstanceName,
    Identifier,
    Text,
    Description,
    Money,
    Duration,
    Flag,
    IdentifierList,
    RoleExpression,
    Scope,
    LegDirection,
    Cadence,
    Completion,
    InstancePattern,
    Examples,
    Color,
    DataColors,
    Gradient,
    Image,
    SeedHash,
    RoleOffsets,
    BalanceCadence,
    Holidays,
    ExtraChecks,
    AnomalyWindows,
    TextList,
    Mapping,
    MappingList,
}
