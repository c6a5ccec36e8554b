namespace QsGen.Institution;

/// <summary>Which side of an account a limit adds up.</summary>
public enum LimitDirection
{
    /// <summary>What leaves the account: its debits.</summary>
    Outbound,

    /// <summary>What comes in: its credits. Money laundering is the usual reason for such a cap.</summary>
    Inbound,
}
