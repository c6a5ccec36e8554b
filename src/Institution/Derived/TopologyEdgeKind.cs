namespace QsGen.Institution.Derived;

/// <summary>What an edge of the topology graph stands for.</summary>
public enum TopologyEdgeKind
{
    /// <summary>All two-leg rails from one role to another.</summary>
    TwoLeg,

    /// <summary>A single-leg rail at one of its roles.</summary>
    SingleLeg,

    /// <summary>A rail's membership in a transfer template.</summary>
    Membership,

    /// <summary>A chain entry.</summary>
    Chain,
}
