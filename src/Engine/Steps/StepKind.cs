namespace QsGen.Engine.Steps;

/// <summary>What the engine does to one resource.</summary>
internal enum StepKind
{
    Same,
    Create,
    Update,
    Delete,

    /// <summary>Marks that one object takes another's place; the creation and the deletion are steps of their own.</summary>
    Replace,
    CreateReplacement,
    DeleteReplaced,
    Read,
    ReadReplacement,
    Refresh,

    /// <summary>Takes an object that was only read out of the state.</summary>
    Discard,
    DiscardReplaced,

    /// <summary>Takes a resource out of the state that was deleted for a replacement which is not wanted any more.</summary>
    RemovePendingReplace,
    Import,
    ImportReplacement,
}
