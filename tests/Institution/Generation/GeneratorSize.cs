namespace QsGen.Tests.Institution.Generation;

/// <summary>How large a generated institution may become; ranges include both ends.</summary>
internal sealed record GeneratorSize
{
    public static readonly GeneratorSize Small = new();

    public (int Low, int High) Rails { get; init; } = (3, 8);

    public (int Low, int High) InternalAccounts { get; init; } = (2, 6);

    public (int Low, int High) ExternalAccounts { get; init; } = (1, 3);

    public (int Low, int High) AccountTemplates { get; init; } = (1, 3);

    public (int Low, int High) TransferTemplates { get; init; } = (0, 2);

    public (int Low, int High) Chains { get; init; } = (0, 3);

    public (int Low, int High) Limits { get; init; } = (0, 4);

    public int AggregatingRails { get; init; } = 2;

    /// <summary>An institution with exactly so many rails and accounts, for measurements.</summary>
    public static GeneratorSize Exactly(int rails, int accounts) => new()
    {
        Rails = (rails, rails),
        InternalAccounts = (accounts - 10, accounts - 10),
        ExternalAccounts = (10, 10),
        AccountTemplates = (50, 50),
        TransferTemplates = (rails / 10, rails / 10),
        Chains = (rails / 10, rails / 10),
        Limits = (rails / 10, rails / 10),
        AggregatingRails = rails / 20,
    };
}
