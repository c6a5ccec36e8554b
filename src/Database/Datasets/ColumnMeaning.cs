namespace QsGen.Database.Datasets;

/// <summary>What the values of a column stand for, so that a drill only hands over what its target expects.</summary>
internal enum ColumnMeaning
{
    /// <summary>No particular meaning; such a column can't be the source of a drill.</summary>
    None,

    /// <summary>A day, as a timestamp at its start or end.</summary>
    Day,

    /// <summary>An account id.</summary>
    AccountId,

    /// <summary>An account's label: name, then the id in parentheses.</summary>
    AccountDisplay,

    /// <summary>A transfer id.</summary>
    TransferId,

    /// <summary>A transfer type.</summary>
    TransferType,

    /// <summary>The name of a rail, template or other thing that the institution declares.</summary>
    DeclaredName,
}
