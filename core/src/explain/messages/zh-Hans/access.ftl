# 记录背后的人。
reject-personErased = 涉及的人员信息已从记录中删除。本人再次入住的，应以新编号重新登记。
reject-underMeasure = { $id }仍在管控措施期内，措施结束前不得删除。
reject-mayNotSearch = 该角色不得按姓名查找人员。
finding-lookUpsMany = { $subject }一小时内查阅档案或查找人员{ $count }次，通常不超过{ $limit }次。
code-responseEnded = 应急响应已结束
code-fileClosed = 本人已迁离
code-personAsked = 本人要求
code-erasureOrdered = 主管机关要求
code-forDuty = 履行工作任务
code-forHealth = 健康照护
code-forEnquiry = 答复询问
code-forTracing = 疫情溯源
code-forAudit = 核查档案保管
code-forEmergency = 紧急情况
