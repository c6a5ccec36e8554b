namespace QsGen.Demo.Planning;

/// <summary>Where the values of a metadata key come from.</summary>
internal enum MetadataSource
{
    /// <summary>The rail's declared examples, in turn.</summary>
    Example,

    /// <summary>The rail's declared examples, in turn, but those that name a regular payment only for such.</summary>
    Memo,

    /// <summary>A reference that no other firing of the rail has.</summary>
    Reference,

    /// <summary>The id of the customer's account: an internal one before an external one.</summary>
    Holder,

    /// <summary>The id of the debited account.</summary>
    Payer,

    /// <summary>The id of the credited account.</summary>
    Payee,

    /// <summary>The name of the credited account, for whom a payment goes to.</summary>
    PayeeName,

    /// <summary>A message identifier of a wire: the day, who sent it, and its number among theirs of the day.</summary>
    WireMessage,

    /// <summary>The number of a check: it rises from day to day.</summary>
    CheckNumber,

    /// <summary>One of few places, the same for an account each time.</summary>
    Location,

    /// <summary>A street and a town.</summary>
    Address,

    /// <summary>The day of the posting.</summary>
    Day,

    /// <summary>The month of the posting.</summary>
    Month,

    /// <summary>The instant at which the transfer is complete.</summary>
    Completion,
}
