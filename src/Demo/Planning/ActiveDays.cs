namespace QsGen.Demo.Planning;

/// <summary>On which days of the week something happens at a bank.</summary>
internal enum ActiveDays
{
    /// <summary>On business days, as everything that other banks take part in.</summary>
    Business,

    /// <summary>On Saturdays as well, while branches are open.</summary>
    BranchHours,

    /// <summary>Every day, as people shop.</summary>
    All,
}
