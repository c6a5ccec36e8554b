namespace QsGen.Institution.Rules;

/// <summary>How many characters the database stores of names.</summary>
internal static class ColumnWidths
{
    /// <summary>Account ids.</summary>
    public const int Id = 255;

    /// <summary>Roles, rail names and transfer-template names.</summary>
    public const int Name = 100;

    /// <summary>Display names of accounts.</summary>
    public const int Title = 255;

    /// <summary>Transfer types and origins.</summary>
    public const int Word = 50;

    /// <summary>Keys of metadata.</summary>
    public const int MetadataKey = 255;

    /// <summary>Groups of alternatives.</summary>
    public const int Group = 255;
}
