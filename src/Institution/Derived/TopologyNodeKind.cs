namespace QsGen.Institution.Derived;

/// <summary>What a node of the topology graph stands for.</summary>
public enum TopologyNodeKind
{
    /// <summary>A role of accounts on the institution's own books, or one that nothing declares.</summary>
    InternalRole,

    /// <summary>A role of counterparties' accounts.</summary>
    ExternalRole,

    /// <summary>A role with run-time instances, whatever its scope.</summary>
    TemplatedRole,

    /// <summary>A transfer template.</summary>
    TransferTemplate,

    /// <summary>A rail, as a leg of a template or as the end of a chain.</summary>
    Rail,
}
